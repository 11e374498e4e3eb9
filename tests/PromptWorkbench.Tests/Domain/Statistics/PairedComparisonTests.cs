using System.Numerics;
using PromptWorkbench.Domain.Statistics;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Statistics;

public class PairedComparisonTests
{
    [Fact]
    public void The_p_value_agrees_with_counting_every_outcome_of_the_coin_tosses()
    {
        for (var first = 0; first <= 30; first++)
        {
            for (var second = 0; second <= 30; second++)
                Assert.Equal(Counted(first, second), McNemar.PValue(first, second), 1e-12);
        }
    }

    [Fact]
    public void The_p_value_of_many_disagreements_is_neither_zero_by_overflow_nor_not_a_number()
    {
        Assert.Equal(1, McNemar.PValue(2000, 2000), 9);
        Assert.InRange(McNemar.PValue(1900, 2100), 0.001, 0.003);
    }

    [Fact]
    public void Five_disagreements_are_too_few_and_six_are_enough()
    {
        Assert.Equal((Verdict.NotEnoughItems, 0.0625), Told(Pairs(0, 5)));
        Assert.Equal((Verdict.Better, 0.03125), Told(Pairs(0, 6)));
        Assert.Equal((Verdict.Worse, 0.03125), Told(Pairs(6, 0)));
        Assert.Equal((Verdict.NoDifferenceShown, 0.0625), Told([.. Pairs(0, 5), (true, true)]));
    }

    [Fact]
    public void The_sentence_says_which_is_better_by_how_much_and_how_sure()
    {
        var comparison = PairedComparison.Of([.. Pairs(1, 12), (true, true), (false, false)]);
        Assert.Equal(
            "b is better than a: 13 against 2 of the same 15 cases; only b right 12, only a right 1; p = 0.003.",
            comparison.Sentence("a", "b"));
        Assert.StartsWith("Not enough items to compare a and b: 2 graded for both", PairedComparison.Of(Pairs(1, 1)).Sentence("a", "b"));
    }

    private static (bool, bool)[] Pairs(int onlyFirst, int onlySecond) =>
        [.. Enumerable.Repeat((true, false), onlyFirst), .. Enumerable.Repeat((false, true), onlySecond)];

    private static (Verdict, double) Told((bool, bool)[] pairs)
    {
        var comparison = PairedComparison.Of(pairs);
        return (comparison.Verdict, Math.Round(comparison.PValue, 12));
    }

    /// <summary>Of all 2^n sequences, the share whose split is at least as uneven. Counted in whole numbers with Pascal's triangle.</summary>
    private static double Counted(int first, int second)
    {
        var n = first + second;
        var row = new BigInteger[n + 1];
        row[0] = 1;
        for (var i = 1; i <= n; i++)
        {
            for (var k = i; k > 0; k--)
                row[k] += row[k - 1];
        }

        var uneven = Enumerable.Range(0, n + 1).Where(k => Math.Abs(n - 2 * k) >= Math.Abs(first - second)).Aggregate(BigInteger.Zero, (sum, k) => sum + row[k]);
        return (double)uneven / Math.Pow(2, n);
    }
}
