using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.PromptFiles;

/// <summary>The body of a prompt file: messages begun by role lines.</summary>
internal static class MessageLines
{
    private static readonly IReadOnlyDictionary<string, ChatRole> Roles = new Dictionary<string, ChatRole>
    {
        ["system:"] = ChatRole.System,
        ["user:"] = ChatRole.User,
        ["assistant:"] = ChatRole.Assistant,
    };

    public static IReadOnlyList<ChatMessage> Read(string[] lines, int start)
    {
        var messages = new List<ChatMessage>();
        var role = default(ChatRole?);
        var text = new List<string>();
        for (var i = start; i < lines.Length; i++)
        {
            if (Roles.TryGetValue(lines[i].TrimEnd(), out var next))
            {
                Close();
                role = next;
            }
            else if (role is null && lines[i].Trim().Length > 0)
            {
                throw new FormatException($"Line {i + 1}: expected a line `system:`, `user:` or `assistant:`.");
            }
            else
            {
                text.Add(lines[i]);
            }
        }

        Close();
        return messages.Count > 0 ? messages : throw new FormatException("The file has no message.");

        void Close()
        {
            if (role is { } current)
                messages.Add(new ChatMessage(current, string.Join('\n', text).Trim('\n')));
            text.Clear();
        }
    }
}
