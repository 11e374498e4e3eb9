using System.Globalization;

namespace PromptWorkbench.Domain.Statistics;

/// <summary>Two ways of answering, compared on the same items.</summary>
/// <param name="Items">Items that were graded for both.</param>
/// <param name="FirstCorrect">How many of them the first got right.</param>
/// <param name="SecondCorrect">How many of them the second got right.</param>
/// <param name="OnlyFirst">How many only the first got right.</param>
/// <param name="OnlySecond">How many only the second got right.</param>
public sealed record PairedComparison(int Items, int FirstCorrect, int SecondCorrect, int OnlyFirst, int OnlySecond)
{
    /// <summary>Below this p value a difference counts as shown.</summary>
    public const double Level = 0.05;

    /// <summary>The fewest items that can show a difference: 6 disagreements, all in one direction, have p = 0.031; 5 have 0.0625.</summary>
    public const int FewestItems = 6;

    /// <summary>Exact two-sided p value of McNemar's test.</summary>
    public double PValue { get; } = McNemar.PValue(OnlyFirst, OnlySecond);

    /// <summary>What can be said of the second as compared with the first.</summary>
    public Verdict Verdict =>
        Items < FewestItems ? Verdict.NotEnoughItems
        : PValue >= Level ? Verdict.NoDifferenceShown
        : OnlySecond > OnlyFirst ? Verdict.Better
        : Verdict.Worse;

    /// <summary>Compares item by item; each pair says whether the first and whether the second was right.</summary>
    public static PairedComparison Of(IEnumerable<(bool First, bool Second)> items)
    {
        var pairs = items.ToList();
        return new PairedComparison(
            pairs.Count,
            pairs.Count(pair => pair.First),
            pairs.Count(pair => pair.Second),
            pairs.Count(pair => pair is { First: true, Second: false }),
            pairs.Count(pair => pair is { First: false, Second: true }));
    }

    /// <summary>The verdict as a sentence with its numbers.</summary>
    /// <param name="first">Name of the first.</param>
    /// <param name="second">Name of the second, which the sentence is about.</param>
    public string Sentence(string first, string second)
    {
        var numbers = $"{SecondCorrect} against {FirstCorrect} of the same {Items} {(Items == 1 ? "case" : "cases")}; only {second} right {OnlySecond}, only {first} right {OnlyFirst}; {P()}";
        return Verdict switch
        {
            Verdict.Better => $"{second} is better than {first}: {numbers}.",
            Verdict.Worse => $"{second} is worse than {first}: {numbers}.",
            Verdict.NoDifferenceShown => $"No difference shown between {first} and {second}: {numbers}.",
            _ => $"Not enough items to compare {first} and {second}: {Items} graded for both, and fewer than {FewestItems} cannot show a difference.",
        };
    }

    private string P() => PValue < 0.001 ? "p < 0.001" : $"p = {PValue.ToString("0.000", CultureInfo.InvariantCulture)}";
}
