using PromptWorkbench.Domain.Statistics;

namespace PromptWorkbench.Domain.UseCases;

/// <summary>How much the measurement is worth. <see cref="E0"/> and <see cref="E1"/> are drawn hollow and cannot be GO.</summary>
public enum EvidenceLevel
{
    /// <summary>Opinion: nothing was measured.</summary>
    E0,

    /// <summary>Fewer than 20 items, or the interval reaches more than 10 points to each side.</summary>
    E1,

    /// <summary>At least 20 items, and at most 10 points to each side.</summary>
    E2,

    /// <summary>At least 20 items, and the verdict is decided.</summary>
    E3,
}

internal static class EvidenceLevels
{
    public const int FewestItems = 20;

    private const double WidestHalf = 0.10;

    public static EvidenceLevel Of(Evidence? evidence, AccuracyVerdict? verdict)
    {
        if (evidence is null)
            return EvidenceLevel.E0;
        if (evidence.Items < FewestItems)
            return EvidenceLevel.E1;
        if (verdict is { Kind: not VerdictKind.Undecided })
            return EvidenceLevel.E3;
        var measured = Wilson.Of(evidence.Correct, evidence.Items);
        return (measured.Upper - measured.Lower) / 2 <= WidestHalf ? EvidenceLevel.E2 : EvidenceLevel.E1;
    }
}
