using PromptWorkbench.Inference.Fitting;
using Xunit;

namespace PromptWorkbench.Tests.Inference.Fitting;

public sealed class LongestContextTests
{
    private const int Trained = 131_072;

    private int measurements;

    [Fact]
    public void Everything_the_model_was_trained_for_when_that_fits() => Assert.Equal(Trained, Find(budget: 100L * Trained, length => 100L * length));

    [Fact]
    public void Nothing_when_not_even_the_shortest_fits() => Assert.Null(Find(budget: 100, length => 1000 + length));

    [Fact]
    public void Nothing_when_the_weights_alone_are_too_much() => Assert.Null(Find(budget: -5, length => length));

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(7_777_777)]
    [InlineData(12_345_678)]
    public void The_last_step_that_fits_in_a_few_measurements(long budget)
    {
        var found = Find(budget, Needed)!.Value;

        Assert.Equal(0, found % LongestContext.Step);
        Assert.True(Needed(found) <= budget);
        Assert.True(Needed(found + LongestContext.Step) > budget);
        Assert.InRange(measurements, 1, 12);

        static long Needed(int length) => 500_000 + (100L * length);
    }

    [Fact]
    public void The_last_step_that_fits_also_where_the_need_has_a_jump()
    {
        var found = Find(budget: 5_000_000, Needed)!.Value;

        Assert.Equal(40_000 / LongestContext.Step * LongestContext.Step, found);

        static long Needed(int length) => length <= 40_000 ? 10L * length : 50_000_000;
    }

    [Fact]
    public void A_model_of_a_short_context_is_measured_at_that() => Assert.Equal(100, LongestContext.Find(100, budget: 1000, length => length));

    private int? Find(long budget, Func<int, long> needed) => LongestContext.Find(Trained, budget, length =>
    {
        measurements++;
        return needed(length);
    });
}
