using PromptWorkbench.DemoModel.Corpus;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Corpus;

public sealed class DiceTests
{
    [Fact]
    public void The_same_seed_gives_the_same_throws()
    {
        Dice one = new(7, Part.Training), same = new(7, Part.Training), other = new(8, Part.Training);
        var throws = Throws(one);
        Assert.Equal(throws, Throws(same));
        Assert.NotEqual(throws, Throws(other));
    }

    [Fact]
    public void All_numbers_between_two_come_equally_often()
    {
        var dice = new Dice(1, Part.Training);
        var counts = Enumerable.Range(0, 60_000).GroupBy(_ => dice.Between(-2, 3)).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal([-2, -1, 0, 1, 2, 3], counts.Keys.Order());
        Assert.All(counts.Values, count => Assert.InRange(count, 9_600, 10_400));
    }

    [Fact]
    public void A_choice_comes_as_often_as_its_weight_says()
    {
        var dice = new Dice(1, Part.Training);
        var often = Enumerable.Range(0, 40_000).Count(_ => dice.Weighted((3.0, "often"), (1.0, "seldom")) == "often");
        Assert.InRange(often, 29_500, 30_500);
    }

    [Fact]
    public void Several_are_different_ones()
    {
        var dice = new Dice(1, Part.Training);
        Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal(5, dice.Several([1, 2, 3, 4, 5, 6], 5).Distinct().Count()));
        Assert.Equal([1, 2, 3], dice.Shuffled([3, 1, 2]).Order());
    }

    [Fact]
    public void Words_kept_back_to_measure_with_are_in_no_training_text()
    {
        var pool = new Pool(Enumerable.Range(0, 50).Select(number => $"word{number}"));
        Assert.Equal(5, pool.For(Part.HeldOut).Count);
        Assert.Equal(45, pool.For(Part.Training).Count);
        Assert.Empty(pool.For(Part.HeldOut).Intersect(pool.For(Part.Training)));
        var dice = new Dice(1, Part.Training);
        Assert.DoesNotContain(Enumerable.Range(0, 500).Select(_ => dice.Pick(pool)), pool.For(Part.HeldOut).Contains);
    }

    private static int[] Throws(Dice dice) => [.. Enumerable.Range(0, 20).Select(_ => dice.Below(1000))];
}
