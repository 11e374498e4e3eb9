namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>What a model has to reach, or something is wrong with how it was made.</summary>
/// <param name="Preset">The preset it holds for.</param>
/// <param name="Cell">A cell's name.</param>
/// <param name="LeastRate">From 0 to 1.</param>
internal sealed record Gate(string Preset, string Cell, double LeastRate)
{
    /// <summary>What is missing, as a sentence; null when the result is good enough or is of another cell.</summary>
    public string? Shortfall(CellResult result) => result.Name == Cell && result.Tally.Rate < LeastRate
        ? $"'{Cell}' has {result.Tally.Rate * 100:F0} % right and is to have {LeastRate * 100:F0} %."
        : null;
}
