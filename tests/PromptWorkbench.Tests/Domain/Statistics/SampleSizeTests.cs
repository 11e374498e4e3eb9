using PromptWorkbench.Domain.Statistics;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Statistics;

public class SampleSizeTests
{
    // Sums over every outcome, made outside this program. The rubric's table was walked in steps of five items, so that
    // four of its entries differ a little: 485, 1,375, 1,705 and 830.
    [Theory]
    [InlineData(0.80, 0.85, 481)]
    [InlineData(0.80, 0.83, 1371)]
    [InlineData(0.90, 1.00, 35)]
    [InlineData(0.90, 0.95, 254)]
    [InlineData(0.90, 0.93, 740)]
    [InlineData(0.90, 0.92, 1703)]
    [InlineData(0.95, 1.00, 73)]
    [InlineData(0.95, 0.98, 337)]
    [InlineData(0.95, 0.97, 849)]
    [InlineData(0.99, 1.00, 381)]
    public void Is_the_first_number_from_which_the_exact_power_stays_at_eighty_percent(double required, double truth, int items) =>
        Assert.Equal(items, SampleSize.ToShowAtLeast(required, truth));

    [Fact]
    public void The_power_stays_at_eighty_percent_from_the_answer_on_and_is_below_it_just_before()
    {
        var items = SampleSize.ToShowAtLeast(0.9, 0.95)!.Value;
        Assert.True(PowerAt(items - 1) < 0.8);
        Assert.All(Enumerable.Range(items, 300), n => Assert.True(PowerAt(n) >= 0.8, $"{n} items: {PowerAt(n)}"));
    }

    [Theory]
    [InlineData(0.9, 35)]
    [InlineData(0.95, 73)]
    [InlineData(0.99, 381)]
    public void Fewer_items_than_the_fewest_cannot_show_it_even_if_all_are_right(double required, int fewest)
    {
        Assert.Equal(fewest, SampleSize.FewestAllRight(required));
        Assert.True(Wilson.Of(fewest, fewest).Lower >= required);
        Assert.True(Wilson.Of(fewest - 1, fewest - 1).Lower < required);
    }

    [Fact]
    public void Showing_that_too_few_are_right_is_showing_that_enough_are_wrong() =>
        Assert.Equal(SampleSize.ToShowAtLeast(0.20, 0.30), SampleSize.ToShowBelow(0.80, 0.70));

    [Theory]
    [InlineData(0.9, 0.9)]
    [InlineData(0.9, 0.8)]
    [InlineData(0.9, 0.9001)]
    [InlineData(1.0, 1.0)]
    public void Has_no_answer_where_no_practical_number_decides(double required, double truth) =>
        Assert.Null(SampleSize.ToShowAtLeast(required, truth));

    /// <summary>Chance that Wilson's lower bound reaches 90 % when 95 % are right, by adding up every outcome.</summary>
    private static double PowerAt(int n)
    {
        var power = 0.0;
        var logs = new double[n + 1];
        logs[0] = n * Math.Log(0.05);
        for (var k = 1; k <= n; k++)
            logs[k] = logs[k - 1] + Math.Log((n - k + 1.0) / k) + Math.Log(0.95 / 0.05);
        for (var k = 0; k <= n; k++)
        {
            if (Wilson.Of(k, n).Lower >= 0.9)
                power += Math.Exp(logs[k]);
        }

        return power;
    }
}
