using PromptWorkbench.Domain.UseCases;
using Xunit;

namespace PromptWorkbench.Tests.Domain.UseCases;

public class DecisionTests
{
    [Fact]
    public void A_card_that_lacks_nothing_goes_into_a_pilot()
    {
        var decision = Assessment.Of(Card.Ready()).Decision;
        Assert.Equal(DecisionKind.GoPilot, decision.Kind);
        Assert.All(decision.Conditions, condition => Assert.True(condition.Holds, condition.Text));
        Assert.Null(decision.NextExperiment);
    }

    [Fact]
    public void No_problem_stops_whatever_was_measured() =>
        Assert.Equal(DecisionKind.Stop, Of(Card.Ready().With(CardItem.Q1, 0)));

    [Fact]
    public void Failing_stops_only_when_the_cheapest_baseline_is_not_beaten_either()
    {
        var failing = Card.Ready() with { Evidence = Card.Measured(100, 155) };
        Assert.Equal(DecisionKind.Learn, Of(failing));
        Assert.Equal(DecisionKind.Stop, Of(failing with { Baseline = new Baseline(5, 4) }));
        Assert.Equal(DecisionKind.Learn, Of(failing with { Baseline = new Baseline(12, 2) }));
    }

    [Theory]
    [InlineData(CardItem.Q1, 1)]
    [InlineData(CardItem.R2, 1)]
    [InlineData(CardItem.R5, null)]
    [InlineData(CardItem.Q2c, null)]
    [InlineData(CardItem.Q2c, 3)]
    [InlineData(CardItem.Q2a, 2)]
    public void One_unmet_condition_is_enough_to_learn_first(CardItem item, int? score)
    {
        var decision = Assessment.Of(Card.Ready().With(item, score)).Decision;
        Assert.Equal(DecisionKind.Learn, decision.Kind);
        var unmet = Assert.Single(decision.Conditions, condition => !condition.Holds);
        Assert.Equal(unmet.Experiment, decision.NextExperiment);
    }

    [Fact]
    public void Nineteen_items_are_too_few_even_when_they_meet_the_requirement()
    {
        var card = Card.Ready() with { TolerableErrors = 0.5, Evidence = Card.Measured(19, 19) };
        Assert.Equal(VerdictKind.Meets, Assessment.Of(card).Verdict!.Kind);
        Assert.Equal(DecisionKind.Learn, Of(card));
    }

    [Fact]
    public void Undecided_is_enough_where_fluency_matters_and_accuracy_does_not_if_the_evidence_is_good()
    {
        var card = Card.Ready() with { TolerableErrors = 0.3, Evidence = Card.Measured(70, 95) };
        var assessment = Assessment.Of(card);
        Assert.Equal((VerdictKind.Undecided, EvidenceLevel.E2), (assessment.Verdict!.Kind, assessment.Level));
        Assert.Equal(DecisionKind.GoPilot, assessment.Decision.Kind);
        Assert.Equal(DecisionKind.Learn, Of(card with { Evidence = Card.Measured(15, 20) }));
    }

    [Fact]
    public void The_highest_stakes_need_a_person_and_a_measured_review()
    {
        var card = Card.Ready().With(CardItem.Q2c, 4) with { CatchRate = new CatchRate(Caught: 3, Seeded: 30) };
        Assert.Equal(DecisionKind.Learn, Of(card));
        Assert.Equal(DecisionKind.GoPilot, Of(card with { PersonInTheLoop = true }));
        Assert.Equal(DecisionKind.Learn, Of(card with { PersonInTheLoop = true, CatchRate = new CatchRate(Believed: 0.99) }));
    }

    [Fact]
    public void Learning_takes_the_persons_own_experiment_and_asks_for_an_owner_and_a_date()
    {
        var card = Card.Ready() with { Evidence = null, NextExperiment = "Label 60 replies" };
        var decision = Assessment.Of(card).Decision;
        Assert.Equal("Label 60 replies", decision.NextExperiment);
        Assert.Equal(["an owner", "a date"], decision.Missing);
        Assert.Empty(Assessment.Of(card with { Owner = "Ada", ReviewDate = new DateOnly(2026, 12, 1) }).Decision.Missing);
    }

    [Fact]
    public void Weak_answers_on_incumbents_moat_and_value_are_named_as_objections() =>
        Assert.Equal([CardItem.Q3, CardItem.Q5], Assessment.Of(Card.Ready().With(CardItem.Q3, 0).With(CardItem.Q5, 1)).Objections);

    [Theory]
    [InlineData(6, 0, true)]
    [InlineData(5, 0, false)]
    [InlineData(12, 3, true)]
    [InlineData(11, 3, false)]
    [InlineData(0, 9, false)]
    [InlineData(0, 0, false)]
    public void A_baseline_is_beaten_when_the_exact_paired_test_says_so(int onlyOurs, int onlyBaseline, bool beaten) =>
        Assert.Equal(beaten, new Baseline(onlyOurs, onlyBaseline).IsBeaten);

    private static DecisionKind Of(UseCaseCard card) => Assessment.Of(card).Decision.Kind;
}
