using PromptWorkbench.Domain.Statistics;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Statistics;

public class RepeatedCasesTests
{
    [Fact]
    public void One_answer_to_each_case_gives_the_plain_interval()
    {
        for (var right = 0; right <= 12; right++)
        {
            var clusters = Enumerable.Range(0, 12).Select(number => (number < right ? 1 : 0, 1));
            Assert.Equal(Proportion.Of(right, 12), ClusteredProportion.Of(clusters));
        }
    }

    [Fact]
    public void Answers_that_never_vary_within_a_case_say_no_more_than_one_of_them()
    {
        var share = ClusteredProportion.Of(Enumerable.Range(0, 20).Select(number => (number < 15 ? 5 : 0, 5)))!;

        Assert.Equal((75, 100), (share.Successes, share.Count));
        Assert.Equal(Wilson.Of(15, 20), new Interval(share.Low, share.High));
    }

    [Fact]
    public void All_right_is_as_sure_as_the_cases_are_many_not_the_answers()
    {
        var share = ClusteredProportion.Of(Enumerable.Repeat((10, 10), 8))!;

        Assert.Equal(Wilson.Of(8, 8), new Interval(share.Low, share.High));
    }

    [Fact]
    public void Between_them_the_interval_follows_from_the_clustered_standard_error()
    {
        (int Right, int Count)[] cases = [(3, 4), (4, 4), (1, 4), (0, 4), (2, 4), (4, 4), (3, 4), (2, 4)];
        var p = cases.Sum(@case => @case.Right) / 32.0;

        // Miller's equation, answer by answer: the sum over all pairs of answers to the same case.
        var sum = 0.0;
        foreach (var (right, count) in cases)
        {
            var answers = Enumerable.Range(0, count).Select(index => index < right ? 1.0 : 0.0).ToList();
            sum += (from first in answers from second in answers select (first - p) * (second - p)).Sum();
        }

        var effective = p * (1 - p) / (sum / (32 * 32) * 8 / 7);
        Assert.InRange(effective, 8, 32);
        var share = ClusteredProportion.Of(cases)!;
        foreach (var end in new[] { share.Low, share.High })
            Assert.Equal(1.959963984540054, Math.Abs(p - end) / Math.Sqrt(end * (1 - end) / effective), 9);
    }

    [Fact]
    public void The_interval_is_never_narrower_than_that_of_independent_answers_nor_wider_than_that_of_the_cases()
    {
        var random = new Random(20241101);
        for (var round = 0; round < 200; round++)
        {
            var cases = Enumerable.Range(0, random.Next(2, 12)).Select(_ => random.Next(1, 6)).Select(count => (random.Next(0, count + 1), count)).ToList();
            var share = ClusteredProportion.Of(cases)!;
            var (answers, questions) = (Wilson.OfShare(share.Estimate, share.Count), Wilson.OfShare(share.Estimate, cases.Count));
            Assert.InRange(share.Low, questions.Lower - 1e-12, answers.Lower + 1e-12);
            Assert.InRange(share.High, answers.Upper - 1e-12, questions.Upper + 1e-12);
        }
    }

    [Fact]
    public void The_sign_flip_test_is_mcnemars_where_differences_are_one()
    {
        for (var first = 0; first <= 12; first++)
        {
            for (var second = 0; second <= 12; second++)
                Assert.Equal(McNemar.PValue(first, second), SignFlip.PValue([.. Enumerable.Repeat(-1, first), 0, .. Enumerable.Repeat(1, second)]), 1e-12);
        }
    }

    [Fact]
    public void The_sign_flip_test_agrees_with_trying_all_signs()
    {
        var random = new Random(1935);
        for (var round = 0; round < 30; round++)
        {
            var differences = Enumerable.Range(0, random.Next(1, 11)).Select(_ => random.Next(-5, 6)).ToArray();
            var all = 1 << differences.Length;
            var extreme = Enumerable.Range(0, all).Count(signs =>
                Math.Abs(differences.Select((difference, bit) => ((signs >> bit) & 1) == 1 ? difference : -difference).Sum()) >= Math.Abs(differences.Sum()));
            Assert.Equal((double)extreme / all, SignFlip.PValue(differences), 1e-12);
        }
    }

    [Fact]
    public void Repeats_do_not_turn_a_few_cases_into_many()
    {
        (bool, bool)[] tenTimes = [.. Enumerable.Repeat((false, true), 10)];
        var comparison = PairedComparison.OfCases(Enumerable.Repeat<IReadOnlyList<(bool, bool)>>(tenTimes, 6));
        var five = PairedComparison.OfCases(Enumerable.Repeat<IReadOnlyList<(bool, bool)>>(tenTimes, 5));

        Assert.Equal((60, 6, 0.03125), (comparison.Items, comparison.Cases, comparison.PValue));
        Assert.Equal("b is better than a: 60 against 0 of the same 60 answers to 6 cases; only b right 60, only a right 0; p = 0.031.", comparison.Sentence("a", "b"));
        Assert.Equal(Verdict.NotEnoughItems, five.Verdict);
    }
}
