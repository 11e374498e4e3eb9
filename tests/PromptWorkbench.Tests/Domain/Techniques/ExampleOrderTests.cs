using PromptWorkbench.Domain.Techniques;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Techniques;

public class ExampleOrderTests
{
    /// <summary>Worked out by a program of its own in another language (Python, integers of any size, modulo 2 to the 64).</summary>
    [Theory]
    [InlineData(0u, 7, 2, 3, 0, 1, 5, 4, 6)]
    [InlineData(1u, 1, 0, 2, 3, 5, 7, 4, 6)]
    [InlineData(42u, 5, 6, 2, 7, 1, 0, 3, 4)]
    [InlineData(uint.MaxValue, 0, 3, 1, 5, 6, 7, 2, 4)]
    public void A_seed_gives_the_same_order_everywhere(uint seed, params int[] order) => Assert.Equal(order, ExampleOrder.Choose(8, 8, seed));

    [Fact]
    public void Without_a_seed_the_first_k_stay_as_they_are_written() => Assert.Equal([0, 1, 2], ExampleOrder.Choose(8, 3, null));

    [Theory]
    [InlineData(null)]
    [InlineData(3u)]
    public void One_more_example_leaves_the_others_in_their_places(uint? seed)
    {
        for (var k = 0; k < 10; k++)
            Assert.Equal(ExampleOrder.Choose(10, k, seed), ExampleOrder.Choose(10, k + 1, seed).Take(k));
    }

    [Fact]
    public void Every_order_of_three_comes_about_equally_often()
    {
        const int seeds = 6000;
        var counts = Enumerable.Range(0, seeds)
            .CountBy(seed => string.Concat(ExampleOrder.Choose(3, 3, (uint)seed)))
            .ToDictionary();
        Assert.Equal(6, counts.Count);
        // 1000 expected; the standard deviation of a binomial count is 29.
        Assert.All(counts.Values, count => Assert.InRange(count, 850, 1150));
    }

    [Fact]
    public void No_example_is_taken_twice() => Assert.Distinct(ExampleOrder.Choose(100, 60, 7));

    [Fact]
    public void More_than_there_are_cannot_be_chosen() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ExampleOrder.Choose(3, 4, null));
}
