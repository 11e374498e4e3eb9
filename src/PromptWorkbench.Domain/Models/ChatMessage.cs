namespace PromptWorkbench.Domain.Models;

public enum ChatRole
{
    System,
    User,
    Assistant,
    Tool,
}

/// <summary>One message of a chat, as it is handed to the model's chat template.</summary>
/// <remarks>
/// When the last message is the assistant's, the model goes on writing it: its text is the beginning of the answer, as
/// llama-server does it.
/// </remarks>
public sealed record ChatMessage(ChatRole Role, string Content)
{
    /// <summary>The calls an assistant message makes; null when it makes none.</summary>
    public IReadOnlyList<ToolCall>? ToolCalls { get; init; }

    /// <summary>Which call a message of role <see cref="ChatRole.Tool"/> answers: that call's <see cref="ToolCall.Id"/>.</summary>
    public string? ToolCallId { get; init; }
}
