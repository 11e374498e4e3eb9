using System.Text.Json;
using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.Inference.ChatTemplates;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Corpus;

public sealed class ChatMarkupTests
{
    private static readonly ToolOffer[] Tools = [new("clock", "Tells the time.", ["city"]), new("add", "Adds numbers.", ["first", "second"]), new("today", "", [])];

    public static TheoryData<string> Cases => [.. Conversations.Keys];

    private static Dictionary<string, Conversation> Conversations { get; } = new()
    {
        ["a question"] = Conversation.Empty.User("Hi"),
        ["a system message"] = Conversation.Empty.System("Be brief.").User("Hi").Assistant("Hello.").User("Bye"),
        ["tools"] = Conversation.Empty.User("Hi").WithTools(Tools),
        ["tools and a system message"] = Conversation.Empty.System("Be brief.").User("Hi").Assistant("<tool_call>{\"name\":\"today\",\"arguments\":{}}</tool_call>").ToolResult("Monday").WithTools(Tools),
        ["examples with labels"] = Conversation.Empty.User([new("Good:"), new(" blue", 3), new("\nBad:")]),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_conversation_is_written_as_the_models_template_writes_it(string name)
    {
        var conversation = Conversations[name];
        var source = Repository.Read("tools/PromptWorkbench.DemoModel/Exporting/template.jinja");
        var rendered = ChatTemplate.Compile(source, "", "<|im_end|>").Render(
            [.. conversation.Turns.Select(turn => new TemplateMessage(turn.Role, turn.Text))],
            addGenerationPrompt: false,
            [.. conversation.Tools.Select(Offered)]);
        Assert.Equal(rendered, string.Concat(ChatMarkup.Write(conversation).Select(segment => segment.Text)));
    }

    [Fact]
    public void Only_answers_and_what_is_marked_are_learnt()
    {
        var learnt = ChatMarkup.Write(Conversation.Empty.System("Be brief.").User([new("Good:"), new(" blue", 3)]).Assistant("blue", 2)).Where(segment => segment.Weight > 0);
        Assert.Equal([(" blue", 3), ("blue", 2), ("<|im_end|>", 1)], learnt.Select(segment => (segment.Text, segment.Weight)));
    }

    private static TemplateTool Offered(ToolOffer tool) => new(
        tool.Name,
        tool.Description,
        JsonSerializer.SerializeToElement(new { type = "object", properties = tool.Arguments.ToDictionary(name => name, _ => new { type = "string" }) }));
}
