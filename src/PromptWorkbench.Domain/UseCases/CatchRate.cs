using PromptWorkbench.Domain.Statistics;

namespace PromptWorkbench.Domain.UseCases;

/// <summary>h, the share of errors that a review catches before they do harm.</summary>
/// <param name="Believed">What somebody believes it is, 0 to below 1; shown, never counted.</param>
/// <param name="Caught">How many of the seeded errors the review caught.</param>
/// <param name="Seeded">How many known errors were put into the review queue; null or 0 when none were.</param>
public sealed record CatchRate(double? Believed = null, int? Caught = null, int? Seeded = null)
{
    public bool IsMeasured => Seeded > 0 && Caught >= 0 && Caught <= Seeded;

    /// <summary>The lower Wilson bound of what was measured; 0 when nothing was.</summary>
    public double Counted => IsMeasured ? Wilson.Of(Caught!.Value, Seeded!.Value).Lower : 0;

    /// <summary>Why a belief cannot be kept; null when it can.</summary>
    public static string? ProblemWith(double believed) => believed switch
    {
        >= 0 and < 1 => null,
        1 => "h = 100 % is refused: it says that no error ever passes the review, and then no accuracy would be required at all. Seed known errors into the review and count how many are caught.",
        _ => "h is a share from 0 % to below 100 %.",
    };

    /// <summary>Why the counts cannot be kept; null when they can.</summary>
    public static string? ProblemWith(int? caught, int? seeded) => (caught, seeded) switch
    {
        (null, null) => null,
        (null, _) or (_, null) => "Enter both: how many errors were seeded and how many of them were caught.",
        _ when caught < 0 || seeded < 1 => "Seed at least one error.",
        _ when caught > seeded => $"Of {seeded} seeded errors at most {seeded} can be caught.",
        _ => null,
    };
}
