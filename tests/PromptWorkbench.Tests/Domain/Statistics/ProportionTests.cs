using PromptWorkbench.Domain.Statistics;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Statistics;

public class ProportionTests
{
    /// <summary>Newcombe 1998, Statistics in Medicine 17, table I, method 3 (score interval without continuity correction).</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Agrees_with_the_published_intervals(int successes, int count, double low, double high)
    {
        var share = Proportion.Of(successes, count)!;
        Assert.Equal((low, high), (Math.Round(share.Low, 4), Math.Round(share.High, 4)));
    }

    [Fact]
    public void Its_ends_are_the_shares_that_the_score_test_just_does_not_reject()
    {
        foreach (var (successes, count) in new[] { (1, 7), (20, 40), (39, 40), (500, 900) })
        {
            var share = Proportion.Of(successes, count)!;
            foreach (var end in new[] { share.Low, share.High })
                Assert.Equal(1.959963984540054, Math.Abs(share.Estimate - end) / Math.Sqrt(end * (1 - end) / count), 9);
        }
    }

    [Fact]
    public void Says_nothing_of_no_items() => Assert.Null(Proportion.Of(0, 0));

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void Refuses_counts_that_cannot_be(int successes, int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Of(successes, count));
}
