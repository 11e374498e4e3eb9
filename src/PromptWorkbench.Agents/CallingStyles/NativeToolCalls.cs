using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Agents.CallingStyles;

/// <summary>The model's own calls, as its chat template and its host know them. A reply without a call is the answer.</summary>
internal sealed class NativeToolCalls : ICallingStyle
{
    // What is left in the text is a call of the Hermes form that the host could not read.
    private const string CallMark = "<tool_call>";

    public CallingStyle Id => CallingStyle.Native;

    public ChatRequest Ask(IReadOnlyList<ChatMessage> conversation, SamplingSettings settings, IReadOnlyList<ToolDefinition> tools) =>
        new(conversation, settings) { Tools = tools };

    public Reply Read(string text, IReadOnlyList<ToolCall> calls, IReadOnlyList<ToolDefinition> tools)
    {
        var said = text.Trim();
        if (calls.Count > 0)
            return new Reply(said.Length > 0 ? said : null) { Calls = calls };
        if (said.Contains(CallMark, StringComparison.Ordinal))
            return new Reply(null) { Problem = "The call cannot be read." };
        return said.Length > 0 ? new Reply(null) { Answer = said } : new Reply(null) { Problem = "The reply is empty." };
    }

    public IEnumerable<ChatMessage> GoOn(string text, Reply reply, IReadOnlyList<ToolUse> uses)
    {
        yield return new ChatMessage(ChatRole.Assistant, text) { ToolCalls = reply.Calls.Count > 0 ? reply.Calls : null };
        foreach (var use in uses)
            yield return new ChatMessage(ChatRole.Tool, use.Observation.Text) { ToolCallId = use.Call.Id };
        if (reply.Problem is { } problem)
            yield return new ChatMessage(ChatRole.User, problem);
    }
}
