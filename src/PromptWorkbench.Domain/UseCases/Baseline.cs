using PromptWorkbench.Domain.Statistics;

namespace PromptWorkbench.Domain.UseCases;

/// <summary>The cheapest other way (search, rules, SQL, a template) on the same items, compared in pairs.</summary>
/// <param name="OnlyOurs">Items that only the model got right.</param>
/// <param name="OnlyBaseline">Items that only the baseline got right.</param>
public sealed record Baseline(int OnlyOurs, int OnlyBaseline)
{
    /// <summary>Two-sided p of the exact McNemar test: how likely such a difference is when both are equally good.</summary>
    public double PValue => McNemar.PValue(OnlyOurs, OnlyBaseline);

    /// <summary>Whether the model is shown to be better: more right, with p below 5 %.</summary>
    public bool IsBeaten => OnlyOurs > OnlyBaseline && PValue < 0.05;

    /// <summary>Why the counts cannot be kept; null when they can.</summary>
    public static string? ProblemWith(int? onlyOurs, int? onlyBaseline) => (onlyOurs, onlyBaseline) switch
    {
        (null, null) => null,
        (null, _) or (_, null) => "Enter both counts; 0 is one.",
        _ => onlyOurs < 0 || onlyBaseline < 0 ? "A count cannot be negative." : null,
    };
}
