using PromptWorkbench.Domain.Comparisons;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Comparisons;

public class ComparisonTests
{
    [Fact]
    public void Two_finished_answers_can_be_judged_in_every_way() =>
        Assert.All([Vote.Better(1), Vote.Better(2), Vote.Tie, Vote.AllBad], vote => Assert.Null(Comparison.WhyNot(vote, [Column(1), Column(2)])));

    [Theory]
    [InlineData(RunStatus.Running)]
    [InlineData(RunStatus.Stopped)]
    [InlineData(RunStatus.Failed)]
    [InlineData(RunStatus.Interrupted)]
    public void An_answer_that_is_not_finished_is_not_judged(RunStatus status)
    {
        Assert.Equal("A vote needs two finished answers.", Comparison.WhyNot(Vote.Tie, [Column(1), Column(2, status)]));
        Assert.Equal("Answer 3 is not finished.", Comparison.WhyNot(Vote.Better(3), [Column(1), Column(2), Column(3, status)]));
        Assert.Null(Comparison.WhyNot(Vote.Better(1), [Column(1), Column(2), Column(3, status)]));
    }

    [Fact]
    public void A_column_without_a_run_is_not_judged() =>
        Assert.Equal("A vote needs two finished answers.", Comparison.WhyNot(Vote.Better(1), [Column(1), new ComparedRun(2, "demo", null)]));

    [Fact]
    public void An_answer_is_not_compared_with_itself()
    {
        var column = Column(1);
        Assert.Equal("A vote needs two finished answers.", Comparison.WhyNot(Vote.Better(1), [column, column with { Number = 2 }]));
    }

    private static ComparedRun Column(int number, RunStatus status = RunStatus.Completed) => new(number, "demo", new Run
    {
        Id = Guid.NewGuid(),
        StartedAt = DateTimeOffset.UnixEpoch,
        Status = status,
        Spec = new RunSpec("demo", [], new Dictionary<string, string>(), new SamplingSettings()),
        Messages = [],
    });
}
