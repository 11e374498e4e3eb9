using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptFiles;

namespace PromptWorkbench.Domain.Experiments;

/// <summary>A prompt as a person types it: one user message, or several messages begun by lines `system:`, `user:` and `assistant:`.</summary>
public static class PromptText
{
    private static readonly string[] RoleLines = ["system:", "user:", "assistant:"];

    public static IReadOnlyList<ChatMessage> Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var first = Array.Find(lines, line => line.Trim().Length > 0)?.TrimEnd();
        return RoleLines.Contains(first) ? MessageLines.Read(lines, 0) : [new ChatMessage(ChatRole.User, text.ReplaceLineEndings("\n").Trim('\n'))];
    }

    public static string Write(IReadOnlyList<ChatMessage> messages) =>
        messages is [{ Role: ChatRole.User } only]
            ? only.Content
            : string.Join("\n\n", messages.Select(message => $"{message.Role.ToString().ToLowerInvariant()}:\n{message.Content}"));
}
