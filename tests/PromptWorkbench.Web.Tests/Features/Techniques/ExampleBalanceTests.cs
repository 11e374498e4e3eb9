using PromptWorkbench.Domain.Techniques;
using PromptWorkbench.Web.Features.Techniques;

namespace PromptWorkbench.Web.Tests.Features.Techniques;

public class ExampleBalanceTests
{
    [Theory]
    [InlineData("", "No example is shown.")]
    [InlineData("blue", "1 shown: blue 1. The last is blue.")]
    [InlineData("green blue blue", "3 shown: blue 2, green 1. The last is blue.")]
    [InlineData("22 33", "2 shown, each with a label of its own.")]
    [InlineData("a b c d e f g h a", "9 shown: a 2, b 1, c 1, d 1, e 1, f 1 and 2 labels more. The last is a.")]
    public void Says_how_often_each_label_is_shown_and_which_is_last(string labels, string sentence) =>
        Assert.Equal(sentence, ExampleBalance.Of([.. labels.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(label => new Example("x", label))]));
}
