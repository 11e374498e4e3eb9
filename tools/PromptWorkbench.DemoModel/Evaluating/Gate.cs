namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>What a model has to reach, or something is wrong with how it was made.</summary>
/// <param name="Preset">The preset it holds for.</param>
/// <param name="Figure">A figure's name.</param>
/// <param name="LeastRate">From 0 to 1.</param>
internal sealed record Gate(string Preset, string Figure, double LeastRate)
{
    /// <summary>What is missing, as a sentence; null when the result is good enough or is of another figure.</summary>
    public string? Shortfall(FigureResult result) => result.Name == Figure && result.Tally.Rate < LeastRate
        ? $"'{Figure}' has {result.Tally.Rate * 100:F0} % right and is to have {LeastRate * 100:F0} %."
        : null;
}
