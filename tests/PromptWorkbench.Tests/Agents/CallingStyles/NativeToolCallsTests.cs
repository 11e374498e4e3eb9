using PromptWorkbench.Agents.CallingStyles;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Agents.CallingStyles;

public class NativeToolCallsTests
{
    private static readonly ToolCall Call = new("1", "clock", "{}");

    [Fact]
    public void Text_beside_a_call_is_a_thought_and_text_alone_the_answer()
    {
        var style = new NativeToolCalls();
        Assert.Equal(("Let me look.", 1), (style.Read(" Let me look. ", [Call], []).Thought, style.Read("Let me look.", [Call], []).Calls.Count));
        Assert.Equal("It is 9:05.", style.Read("It is 9:05.\n", [], []).Answer);
    }

    [Theory]
    [InlineData("<tool_call>{\"name\":\"clock\",", "The call cannot be read.")]
    [InlineData("  ", "The reply is empty.")]
    public void A_call_that_cannot_be_read_is_no_answer(string text, string problem)
    {
        var reply = new NativeToolCalls().Read(text, [], []);
        Assert.Equal((null, problem), (reply.Answer, reply.Problem));
    }

    [Fact]
    public void Every_style_is_in_the_catalog_once() =>
        Assert.Equal(Enum.GetValues<CallingStyle>(), CallingStyleCatalog.All.Select(style => style.Id));
}
