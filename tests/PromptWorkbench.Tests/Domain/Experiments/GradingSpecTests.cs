using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Experiments;

public class GradingSpecTests
{
    private static readonly GradingSpec Numbers = new("numeric", "last-number");

    [Theory]
    [InlineData("The answer is 18.", FinishReason.EndOfTurn, TrialOutcome.Correct, 1.0)]
    [InlineData("The answer is 17.", FinishReason.EndOfTurn, TrialOutcome.Wrong, 0.0)]
    [InlineData("I do not know", FinishReason.EndOfTurn, TrialOutcome.Unparsed, null)]
    [InlineData("18", FinishReason.MaxTokens, TrialOutcome.Truncated, null)]
    [InlineData("18", FinishReason.ContextFull, TrialOutcome.Truncated, null)]
    [InlineData("I'm sorry, but I can't help with that.", FinishReason.EndOfTurn, TrialOutcome.Refused, null)]
    [InlineData("I cannot answer in less than 18 words.", FinishReason.EndOfTurn, TrialOutcome.Correct, 1.0)]
    public void Keeps_the_outcome_classes_apart_and_scores_only_right_and_wrong(string output, FinishReason finish, TrialOutcome outcome, double? score)
    {
        var grade = Numbers.Grade(output, finish, null, "18");
        Assert.Equal((outcome, score), (grade.Outcome, grade.Score));
    }

    [Fact]
    public void A_failed_call_is_an_error_with_its_reason()
    {
        var grade = Numbers.Grade("18", null, new ModelFailure(ModelFailureReason.HostCrashed, "The host ended."), "18");
        Assert.Equal((TrialOutcome.Error, null, "The host ended."), (grade.Outcome, grade.Score, grade.Reason));
    }

    [Fact]
    public void A_grader_that_cannot_decide_makes_an_error_not_a_wrong_answer() =>
        Assert.Equal(TrialOutcome.Error, Numbers.Grade("18", FinishReason.EndOfTurn, null, "eighteen").Outcome);
}
