using PromptWorkbench.Domain.Statistics;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Statistics;

public class WilsonTests
{
    // Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Agrees_with_the_published_examples(int successes, int n, double lower, double upper)
    {
        var interval = Wilson.Of(successes, n);
        Assert.Equal((lower, upper), (Math.Round(interval.Lower, 4), Math.Round(interval.Upper, 4)));
    }

    [Fact]
    public void Twenty_of_twenty_right_cannot_show_ninety_percent()
    {
        var interval = Wilson.Of(20, 20);
        Assert.Equal((0.839, 1.0), (Math.Round(interval.Lower, 3), interval.Upper));
    }

    [Fact]
    public void Says_nothing_when_nothing_was_tried() => Assert.Equal(new Interval(0, 1), Wilson.Of(0, 0));

    [Theory]
    [InlineData(0.90, 1.6448536269514722)]
    [InlineData(0.95, 1.959963984540054)]
    [InlineData(0.99, 2.5758293035489004)]
    public void All_right_gives_n_over_n_plus_z_squared(double confidence, double z) =>
        Assert.Equal(50 / (50 + z * z), Wilson.Of(50, 50, confidence).Lower, 12);

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    [InlineData(0, -1)]
    public void Refuses_counts_that_cannot_be(int successes, int n) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Wilson.Of(successes, n));
}
