using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.UseCases;
using PromptWorkbench.Tests.Storage;
using Xunit;

namespace PromptWorkbench.Tests.Domain.UseCases;

public class AssessmentTests
{
    [Theory]
    [InlineData(0.01, 0, 0.99)]
    [InlineData(0.01, 0.9, 0.90)]
    [InlineData(0.05, 0.5, 0.90)]
    [InlineData(0.10, 0.95, 0)]
    [InlineData(0, 0.5, 1)]
    public void Costs_require_one_minus_e_over_one_minus_h(double tolerable, double caught, double required) =>
        Assert.Equal(required, RequiredAccuracy.Of(tolerable, caught), 12);

    [Fact]
    public void A_review_that_catches_everything_is_refused_with_a_reason()
    {
        Assert.Contains("Seed known errors", CatchRate.ProblemWith(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RequiredAccuracy.Of(0.01, 1));
        Assert.Null(CatchRate.ProblemWith(0.99));
    }

    [Fact]
    public void What_is_believed_about_the_review_does_not_count_and_what_was_measured_counts_at_its_lower_bound()
    {
        Assert.Equal(0, new CatchRate(Believed: 0.9).Counted);
        var measured = new CatchRate(Caught: 18, Seeded: 20);
        Assert.Equal(0.70, measured.Counted, 2);
        Assert.Equal(0.97, RequiredAccuracy.Of(0.01, measured.Counted), 2);
        Assert.True(new CatchRate(Caught: 20, Seeded: 20).Counted < 1);
    }

    [Theory]
    [InlineData(150, 155, VerdictKind.Meets)]
    [InlineData(18, 20, VerdictKind.Undecided)]
    [InlineData(10, 20, VerdictKind.Fails)]
    public void The_verdict_asks_on_which_side_of_the_line_the_whole_interval_lies(int correct, int items, VerdictKind verdict) =>
        Assert.Equal(verdict, Of(0.1, correct, items).Verdict!.Kind);

    [Fact]
    public void An_undecided_verdict_names_the_items_it_needs()
    {
        Assert.Equal(254, Of(0.1, 19, 20).Verdict!.ItemsNeeded);
        Assert.Equal(35, Of(0.1, 20, 20).Verdict!.ItemsNeeded);
        Assert.Null(Of(0.1, 18, 20).Verdict!.ItemsNeeded);
        Assert.Equal(35, Assessment.Of(Card.Ready() with { Evidence = null }).Verdict!.ItemsNeeded);
    }

    [Theory]
    [InlineData(0, 0, EvidenceLevel.E0)]
    [InlineData(19, 19, EvidenceLevel.E1)]
    [InlineData(18, 20, EvidenceLevel.E1)]
    [InlineData(45, 50, EvidenceLevel.E2)]
    [InlineData(150, 155, EvidenceLevel.E3)]
    [InlineData(10, 20, EvidenceLevel.E3)]
    public void The_level_says_what_the_measurement_is_worth(int correct, int items, EvidenceLevel level) =>
        Assert.Equal(level, Of(0.1, correct, items).Level);

    [Theory]
    [InlineData(3, 0.3, "high fluency, low accuracy")]
    [InlineData(3, 0.2, "high fluency, high accuracy")]
    [InlineData(2, 0.1, "low fluency, high accuracy")]
    [InlineData(2, 0.5, "low fluency, low accuracy")]
    public void The_cell_follows_from_fluency_and_the_required_accuracy(int fluency, double tolerable, string cell) =>
        Assert.Equal(cell, Assessment.Of((Card.Ready() with { TolerableErrors = tolerable }).With(CardItem.Q2a, fluency)).Cell!.Name);

    [Fact]
    public void Unusable_answers_are_not_right_but_not_silent_errors_either()
    {
        var evidence = Card.Measured(15, 20, 4);
        Assert.Equal((1, 0.75, 15 / 16.0), (evidence.Wrong, evidence.Accuracy, evidence.AccuracyOfUsable));
        var silent = Assessment.Of(Card.Ready() with { Evidence = evidence }).SilentErrors!.Value;
        Assert.Equal((0.0089, 0.2361), (Math.Round(silent.Lower, 4), Math.Round(silent.Upper, 4)));
    }

    [Theory]
    [InlineData(null, 20, 0)]
    [InlineData(21, 20, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(18, 20, 3)]
    [InlineData(-1, 20, 0)]
    public void Numbers_that_cannot_be_evidence_are_refused_with_a_reason(int? correct, int items, int unusable) =>
        Assert.NotNull(Evidence.ProblemWith(correct, items, unusable));

    [Fact]
    public void An_experiment_counts_every_item_and_only_the_right_ones_as_right()
    {
        var tally = new ExperimentTally(Guid.NewGuid(), "Sums", "direct", "demo", Correct: 12, Wrong: 5, Unparsed: 2, Truncated: 1, Refused: 0, Error: 0);
        var evidence = Evidence.From(tally, A.Morning);
        Assert.Equal((12, 20, 3, 5), (evidence.Correct, evidence.Items, evidence.Unusable, evidence.Wrong));
        Assert.Equal(("Sums: direct on demo", tally.ExperimentId), (evidence.Source, evidence.ExperimentId));
        Assert.Equal(20, evidence.Outcomes.Values.Sum());
    }

    private static Assessment Of(double tolerable, int correct, int items) => Assessment.Of(Card.Ready() with
    {
        TolerableErrors = tolerable,
        Evidence = items == 0 ? null : Card.Measured(correct, items),
    });
}
