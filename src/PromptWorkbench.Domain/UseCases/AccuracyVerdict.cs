using PromptWorkbench.Domain.Statistics;

namespace PromptWorkbench.Domain.UseCases;

public enum VerdictKind
{
    /// <summary>The measurement allows both answers, or there is none.</summary>
    Undecided,

    /// <summary>The lower bound reaches the required accuracy.</summary>
    Meets,

    /// <summary>The upper bound lies below it.</summary>
    Fails,
}

/// <summary>Whether the measured accuracy meets the required one.</summary>
/// <param name="Kind">The answer.</param>
/// <param name="ItemsNeeded">
/// For an undecided verdict: how many items in all give an 80 % chance of a decision if the true accuracy is the measured
/// one; without evidence, the fewest that could show it, all of them right. Null when no practical number can.
/// </param>
public sealed record AccuracyVerdict(VerdictKind Kind, int? ItemsNeeded = null)
{
    internal static AccuracyVerdict Of(double required, Evidence? evidence)
    {
        if (evidence is null)
            return new AccuracyVerdict(VerdictKind.Undecided, SampleSize.FewestAllRight(required));
        var measured = Wilson.Of(evidence.Correct, evidence.Items);
        if (measured.Lower >= required)
            return new AccuracyVerdict(VerdictKind.Meets);
        if (measured.Upper < required)
            return new AccuracyVerdict(VerdictKind.Fails);
        return new AccuracyVerdict(VerdictKind.Undecided, evidence.Accuracy >= required
            ? SampleSize.ToShowAtLeast(required, evidence.Accuracy)
            : SampleSize.ToShowBelow(required, evidence.Accuracy));
    }
}
