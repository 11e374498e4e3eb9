using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Web.Features.Runs;

namespace PromptWorkbench.Web.Tests.Features.Runs;

public class ReplayComparisonTests
{
    [Theory]
    [InlineData("one two", "one tomorrow", "The first difference is at character 6, after 'one t'.")]
    [InlineData("one", "one two", "The first difference is at character 4, after 'one'.")]
    [InlineData("", "one", "The first difference is at character 1, after nothing.")]
    [InlineData("🦜", "🦊", "The first difference is at character 1, after nothing.")]
    public void The_first_difference_is_named_with_the_words_before_it(string one, string other, string sentence)
    {
        var comparison = ReplayComparison.Of(A.Run(1, output: one), A.Run(2, output: other));
        Assert.False(comparison.IsIdentical);
        Assert.Equal(sentence, comparison.FirstDifference);
    }

    [Fact]
    public void An_answer_that_was_stopped_is_named_as_a_reason()
    {
        var comparison = ReplayComparison.Of(A.Run(1, output: "one") with { Status = RunStatus.Stopped }, A.Run(2, output: "one two"));
        Assert.StartsWith("The run is stopped and the replay completed", comparison.Differences[0], StringComparison.Ordinal);
    }
}
