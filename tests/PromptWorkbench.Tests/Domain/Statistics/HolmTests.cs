using PromptWorkbench.Domain.Statistics;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Statistics;

public class HolmTests
{
    /// <summary>R 4: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm").</summary>
    [Fact]
    public void Agrees_with_r() => AssertNear([0.03, 0.06, 0.06, 0.02], Holm.Corrected([0.01, 0.04, 0.03, 0.005]));

    [Fact]
    public void One_comparison_needs_no_correction_and_nothing_goes_above_one()
    {
        AssertNear([0.04], Holm.Corrected([0.04]));
        AssertNear([1, 1, 1], Holm.Corrected([0.9, 0.5, 0.6]));
        Assert.Empty(Holm.Corrected([]));
    }

    [Fact]
    public void A_verdict_goes_by_the_corrected_value_and_says_that_it_is_corrected()
    {
        var shown = Comparison(onlyFirst: 0, onlySecond: 6);
        var together = PairedComparison.Together([shown, Comparison(1, 1), Comparison(0, 20)]);

        Assert.Equal(Verdict.Better, shown.Verdict);
        Assert.Equal([Verdict.NoDifferenceShown, Verdict.NoDifferenceShown, Verdict.Better], together.Select(comparison => comparison.Verdict));
        Assert.Equal(
            "No difference shown between a and b: 6 against 0 of the same 10 cases; only b right 6, only a right 0; p = 0.063, corrected for 3 comparisons.",
            together[0].Sentence("a", "b"));
        Assert.EndsWith("p = 0.031.", shown.Sentence("a", "b"));
    }

    private static PairedComparison Comparison(int onlyFirst, int onlySecond) =>
        PairedComparison.Of([.. Enumerable.Repeat((true, false), onlyFirst), .. Enumerable.Repeat((false, true), onlySecond), .. Enumerable.Repeat((false, false), 4)]);

    private static void AssertNear(double[] expected, IReadOnlyList<double> actual) =>
        Assert.Equal(expected, actual.Select(value => Math.Round(value, 12)));
}
