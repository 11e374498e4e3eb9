using PromptWorkbench.Benchmarks.Statistics;
using Xunit;

namespace PromptWorkbench.Tests.Benchmarks.Statistics;

public sealed class MedianIntervalTests
{
    [Theory]
    [InlineData(6, 1, 6, 0.969)]
    [InlineData(8, 1, 8, 0.992)]
    [InlineData(9, 2, 8, 0.961)]
    [InlineData(15, 4, 12, 0.965)]
    [InlineData(20, 6, 15, 0.959)]
    public void The_interval_ends_at_the_ranks_of_the_sign_test(int count, double low, double high, double confidence)
    {
        var interval = MedianInterval.Of(Enumerable.Range(1, count).Reverse().Select(value => (double)value));
        Assert.Equal((count, (count + 1) / 2.0, low, high), (interval.Count, interval.Median, interval.Low, interval.High));
        Assert.Equal(confidence, interval.Confidence, precision: 3);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 0.9375)]
    public void Fewer_than_six_values_give_all_they_can_and_say_how_little_it_is(int count, double confidence)
    {
        var interval = MedianInterval.Of(Enumerable.Range(1, count).Select(value => (double)value));
        Assert.Equal((1.0, (double)count, confidence), (interval.Low, interval.High, interval.Confidence));
    }

    [Fact]
    public void It_holds_the_true_median_as_often_as_it_says()
    {
        var random = new Random(1);
        var held = Enumerable.Range(0, 4000).Count(_ =>
        {
            // Lopsided: half of the values lie below 1, the others far above.
            var interval = MedianInterval.Of(Enumerable.Range(0, 15).Select(_ => Math.Pow(2 * random.NextDouble(), 5)));
            return interval.Low <= 1 && interval.High >= 1;
        });
        Assert.InRange(held / 4000.0, 0.955, 0.975);
    }

    [Fact]
    public void Of_no_values_there_is_none() => Assert.Throws<ArgumentOutOfRangeException>(() => MedianInterval.Of([]));
}
