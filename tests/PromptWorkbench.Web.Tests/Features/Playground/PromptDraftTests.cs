using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Web.Features.Playground;

namespace PromptWorkbench.Web.Tests.Features.Playground;

public class PromptDraftTests
{
    private static readonly ChatMessage[] FewShot =
    [
        new(ChatRole.System, "Label it."),
        new(ChatRole.User, "good"),
        new(ChatRole.Assistant, "green"),
        new(ChatRole.User, "{{review}}"),
    ];

    [Fact]
    public void Examples_stay_messages_of_their_own()
    {
        var spec = new RunSpec("demo", FewShot, new Dictionary<string, string> { ["review"] = "bad" }, new SamplingSettings());
        var draft = PromptDraft.From(spec);
        Assert.Equal(("Label it.", 3, false), (draft.System, draft.Turns.Count, draft.IsSimple));
        Assert.Equal(FewShot, draft.Spec("demo").Messages);
        Assert.Equal("bad", draft.Spec("demo").Variables["review"]);
    }

    [Fact]
    public void A_message_without_text_is_not_sent()
    {
        var draft = new PromptDraft().WithText(0, "Hi").WithOneMore().WithOneMore().WithText(2, "  ");
        Assert.Equal([new ChatMessage(ChatRole.User, "Hi")], draft.Spec("demo").Messages);
        Assert.Empty(new PromptDraft().Spec("demo").Messages);
    }

    [Fact]
    public void Roles_alternate_as_messages_are_added()
    {
        var draft = new PromptDraft().WithOneMore().WithOneMore();
        Assert.Equal([ChatRole.User, ChatRole.Assistant, ChatRole.User], draft.Turns.Select(turn => turn.Role));
    }

    [Fact]
    public void A_message_is_moved_changed_and_removed()
    {
        var draft = new PromptDraft().WithText(0, "one").WithOneMore().WithText(1, "two").WithEarlier(1);
        Assert.Equal(["two", "one"], draft.Turns.Select(turn => turn.Content));
        Assert.Equal(ChatRole.System, draft.WithRole(0, ChatRole.System).Turns[0].Role);
        Assert.Equal("one", Assert.Single(draft.Without(0).Turns).Content);
    }

    [Fact]
    public void The_last_message_left_is_emptied()
    {
        var draft = new PromptDraft().WithText(0, "one").Without(0);
        Assert.Equal(new ChatMessage(ChatRole.User, ""), Assert.Single(draft.Turns));
    }

    [Fact]
    public void A_last_message_of_the_assistant_is_what_the_model_goes_on_with()
    {
        var draft = new PromptDraft().WithText(0, "14 + 9?").WithOneMore().WithText(1, "The answer is");
        Assert.Equal(new ChatMessage(ChatRole.Assistant, "The answer is"), draft.Spec("demo").Messages[^1]);
    }

    [Fact]
    public void Variables_are_those_of_every_message_each_once()
    {
        var draft = new PromptDraft { System = "{{who}}" }.WithText(0, "{{what}} {{who}}").WithOneMore().WithText(1, "{{how}}");
        Assert.Equal(["who", "what", "how"], draft.VariableNames);
    }
}
