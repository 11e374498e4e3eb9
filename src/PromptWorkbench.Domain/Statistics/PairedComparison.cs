using System.Globalization;

namespace PromptWorkbench.Domain.Statistics;

/// <summary>
/// Two ways of answering, compared on the same items. Where cases are repeated, the items are answers and what is compared is the
/// cases: the answers to one case are not independent (Miller, arXiv:2411.00640, sections 2.2 and 3.2).
/// </summary>
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

    private readonly double? corrected;

    /// <summary>Cases the items belong to; as many as items unless cases are repeated.</summary>
    public int Cases { get; init; } = Items;

    /// <summary>Exact two-sided p value: McNemar's test, or with repeated cases the sign-flip test on the difference of each case.</summary>
    public double PValue { get; init; } = McNemar.PValue(OnlyFirst, OnlySecond);

    /// <summary>How many comparisons this one was made together with, itself included.</summary>
    public int Family { get; private init; } = 1;

    /// <summary><see cref="PValue"/> after <see cref="Holm"/>'s correction for the family; the verdict goes by it.</summary>
    public double CorrectedPValue
    {
        get => corrected ?? PValue;
        private init => corrected = value;
    }

    /// <summary>What can be said of the second as compared with the first.</summary>
    public Verdict Verdict =>
        Cases < FewestItems ? Verdict.NotEnoughItems
        : CorrectedPValue >= Level ? Verdict.NoDifferenceShown
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

    /// <summary>Compares case by case where each has several pairs.</summary>
    public static PairedComparison OfCases(IEnumerable<IReadOnlyList<(bool First, bool Second)>> cases)
    {
        var all = cases.ToList();
        var comparison = Of(all.SelectMany(pairs => pairs));
        return all.TrueForAll(pairs => pairs.Count == 1) ? comparison : comparison with
        {
            Cases = all.Count,
            PValue = SignFlip.PValue(all.Select(pairs => pairs.Sum(pair => (pair.Second ? 1 : 0) - (pair.First ? 1 : 0)))),
        };
    }

    /// <summary>The same comparisons as one family, with corrected p values.</summary>
    public static IReadOnlyList<PairedComparison> Together(IReadOnlyList<PairedComparison> comparisons)
    {
        var corrected = Holm.Corrected([.. comparisons.Select(comparison => comparison.PValue)]);
        return [.. comparisons.Zip(corrected, (comparison, p) => comparison with { Family = comparisons.Count, CorrectedPValue = p })];
    }

    /// <summary>The verdict as a sentence with its numbers.</summary>
    /// <param name="first">Name of the first.</param>
    /// <param name="second">Name of the second, which the sentence is about.</param>
    public string Sentence(string first, string second)
    {
        var numbers = $"{SecondCorrect} against {FirstCorrect} of the same {What()}; only {second} right {OnlySecond}, only {first} right {OnlyFirst}; {P()}";
        return Verdict switch
        {
            Verdict.Better => $"{second} is better than {first}: {numbers}.",
            Verdict.Worse => $"{second} is worse than {first}: {numbers}.",
            Verdict.NoDifferenceShown => $"No difference shown between {first} and {second}: {numbers}.",
            _ => $"Not enough items to compare {first} and {second}: {Cases} graded for both, and fewer than {FewestItems} cannot show a difference.",
        };
    }

    private string What() => Cases == Items ? Count(Items, "case") : $"{Count(Items, "answer")} to {Count(Cases, "case")}";

    private string P()
    {
        var p = CorrectedPValue < 0.001 ? "p < 0.001" : $"p = {CorrectedPValue.ToString("0.000", CultureInfo.InvariantCulture)}";
        return Family > 1 ? $"{p}, corrected for {Family} comparisons" : p;
    }

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
