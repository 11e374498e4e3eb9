namespace PromptWorkbench.Domain.UseCases;

/// <summary>A quarter of the fluency-versus-accuracy grid, which is Barak Turovsky's. The two lines are ours.</summary>
/// <param name="NeedsFluency">F is at least <see cref="FluencyLine"/>.</param>
/// <param name="NeedsAccuracy">A_req is at least <see cref="AccuracyLine"/>.</param>
public sealed record GridCell(bool NeedsFluency, bool NeedsAccuracy)
{
    public const double FluencyLine = 2.5;
    public const double AccuracyLine = 0.8;

    public string Name => $"{(NeedsFluency ? "high" : "low")} fluency, {(NeedsAccuracy ? "high" : "low")} accuracy";

    /// <summary>The cell in a word or two.</summary>
    public string Fit => (NeedsFluency, NeedsAccuracy) switch
    {
        (true, false) => "strong fit",
        (true, true) => "not alone",
        (false, true) => "poor fit",
        (false, false) => "commodity",
    };

    public string Advice => (NeedsFluency, NeedsAccuracy) switch
    {
        (true, false) => "Strong fit: creation, productivity.",
        (true, true) => "Only with a person in the loop, retrieval or tools. The verdict must be MEETS.",
        (false, true) => "Poor fit: search, rules or SQL first. Run that baseline on the same items and look at the paired difference.",
        (false, false) => "Commodity (our reading, not Turovsky's): the cheapest tool wins.",
    };

    internal static GridCell Of(double fluency, double required) => new(fluency >= FluencyLine, required >= AccuracyLine);
}
