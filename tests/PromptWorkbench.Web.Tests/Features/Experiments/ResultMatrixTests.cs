using Bunit;
using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Web.Features.Experiments;

namespace PromptWorkbench.Web.Tests.Features.Experiments;

public sealed class ResultMatrixTests : BunitContext
{
    private static readonly GradingSpec Grading = new("equals", "whole-text");

    [Fact]
    public void Shows_the_share_of_the_graded_with_its_interval_and_the_ungraded_apart()
    {
        var matrix = Render("yes", "yes", "yes", "no", "", null);
        var row = matrix.Find("tbody tr").TextContent;
        Assert.Contains("75 %", row);
        Assert.Contains("3/4 correct", row);
        Assert.Contains("95 % interval 30 % to 95 %", row);
        Assert.Equal(["1 unparsed", "1 truncated", "threshold 60 % not met"], matrix.FindAll(".chip").Select(chip => chip.TextContent));
    }

    [Fact]
    public void Says_what_the_threshold_is_but_not_whether_it_is_met_while_trials_are_to_come() =>
        Assert.Equal(["threshold 60 %"], Render("yes", "yes").FindAll(".chip").Select(chip => chip.TextContent));

    [Fact]
    public void Says_that_nothing_has_run_and_shows_no_number() =>
        Assert.Contains("not run yet", Render().Find("tbody td").TextContent);

    [Fact]
    public void Links_each_cell_to_its_trials() =>
        Assert.Contains("?prompt=first&model=demo", Render("yes").Find("td a").GetAttribute("href"));

    /// <summary>A text is an answer that ended; null is one that was cut off.</summary>
    private IRenderedComponent<ResultMatrix> Render(params string?[] answers)
    {
        var expected = new ExperimentCase(new Dictionary<string, string>(), "yes");
        var spec = new ExperimentSpec("Title", [new("first", [new(ChatRole.User, "?")])], ["demo"], [.. Enumerable.Repeat(expected, 6)], new SamplingSettings(), Grading, 0.6);
        var experiment = new Experiment(Guid.NewGuid(), DateTimeOffset.UnixEpoch, spec);
        var trials = answers.Select((answer, index) => new Trial
        {
            Id = Guid.NewGuid(),
            ExperimentId = experiment.Id,
            Cell = new Cell("first", "demo", index + 1, 1),
            StartedAt = DateTimeOffset.UnixEpoch,
            FinishedAt = DateTimeOffset.UnixEpoch,
            Case = expected,
            Messages = [],
            Grading = Grading,
            Grade = Grading.Grade(answer ?? "yes", answer is null ? FinishReason.MaxTokens : FinishReason.EndOfTurn, null, "yes"),
            ScoredAt = DateTimeOffset.UnixEpoch,
        });
        return Render<ResultMatrix>(parameters => parameters
            .Add(matrix => matrix.Experiment, experiment)
            .Add(matrix => matrix.Results, new ExperimentResults(experiment, [.. trials])));
    }
}
