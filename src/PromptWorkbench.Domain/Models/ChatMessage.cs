namespace PromptWorkbench.Domain.Models;

public enum ChatRole
{
    System,
    User,
    Assistant,
    Tool,
}

/// <summary>One message of a chat, as it is handed to the model's chat template.</summary>
public sealed record ChatMessage(ChatRole Role, string Content);
