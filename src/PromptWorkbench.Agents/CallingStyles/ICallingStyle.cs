using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Agents.CallingStyles;

/// <summary>How a conversation about tools is written down for the model and read back.</summary>
internal interface ICallingStyle
{
    CallingStyle Id { get; }

    /// <summary>The request of the next step.</summary>
    ChatRequest Ask(IReadOnlyList<ChatMessage> conversation, SamplingSettings settings, IReadOnlyList<ToolDefinition> tools);

    /// <summary>What a complete reply means.</summary>
    /// <param name="text">The text the model wrote.</param>
    /// <param name="calls">Calls that came beside the text.</param>
    /// <param name="tools">The tools offered.</param>
    Reply Read(string text, IReadOnlyList<ToolCall> calls, IReadOnlyList<ToolDefinition> tools);

    /// <summary>The messages by which the conversation goes on after a step.</summary>
    IEnumerable<ChatMessage> GoOn(string text, Reply reply, IReadOnlyList<ToolUse> uses);
}
