using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Experiments;

public class ExpectedAnswerTests
{
    [Theory]
    [InlineData("Paris", "Paris", null)]
    [InlineData("contains: Paris", "Paris", "contains")]
    [InlineData("icontains:paris", "paris", "icontains")]
    [InlineData("regex: ^\\d+:\\d+$", "^\\d+:\\d+$", "regex")]
    [InlineData("equals: cost: 5", "cost: 5", "equals")]
    [InlineData("note: see below", "note: see below", null)]
    [InlineData("12:30", "12:30", null)]
    [InlineData("Contains: Paris", "Contains: Paris", null)]
    [InlineData("contains", "contains", null)]
    [InlineData("python", "python", null)]
    public void An_assertion_with_a_grader_chooses_it_and_any_other_text_is_the_answer(string written, string text, string? grader) =>
        Assert.Equal(new ExpectedAnswer(text, grader, null), ExpectedAnswer.Read(written));

    [Theory]
    [InlineData("similar(0.8): Paris", "similar")]
    [InlineData("not-contains: Paris", "not-contains")]
    [InlineData("llm-rubric: is polite", "llm-rubric")]
    [InlineData("is-json", "is-json")]
    [InlineData("javascript: output.length < 5", "javascript")]
    public void An_assertion_without_a_grader_is_named(string written, string assertion) =>
        Assert.Equal(assertion, ExpectedAnswer.Read(written).Unsupported);

    [Theory]
    [InlineData("contains: 7", "The sum is 7 pens.", TrialOutcome.Correct)]
    [InlineData("regex: ^7$", "The sum is 7 pens.", TrialOutcome.Wrong)]
    [InlineData("7", "The sum is 7 pens.", TrialOutcome.Wrong)]
    [InlineData("similar: 7", "7", TrialOutcome.Error)]
    public void A_case_is_graded_as_it_says(string expected, string answer, TrialOutcome outcome) =>
        Assert.Equal(outcome, new GradingSpec("equals", "whole-text").Grade(answer, FinishReason.EndOfTurn, null, expected).Outcome);

    [Fact]
    public void An_experiment_with_such_a_case_does_not_start()
    {
        var spec = new ExperimentSpec(
            "Title", [new("a", [new(ChatRole.User, "{{x}}")])], ["played"],
            CaseTable.Parse("x,expected\n1,contains: 1\n2,similar(0.8): two"),
            new SamplingSettings(), new GradingSpec("equals", "whole-text"));

        Assert.Equal(
            ["Case 2 expects 'similar(0.8): two': there is no grader for promptfoo's 'similar'. If it is the answer itself, write 'equals: similar(0.8): two'."],
            ExperimentCheck.Problems(spec, Runs.PlayedModel.Saying()));
    }
}
