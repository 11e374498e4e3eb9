using System.Text;
using System.Text.RegularExpressions;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.PromptFiles;

/// <summary>
/// The body of a prompt file: messages begun by role lines. Empty lines around a message do not belong to it. A line of a
/// message that would be misread, a role line or an empty line at its edge, is written with a backslash in front.
/// </summary>
internal static partial class MessageLines
{
    private static readonly IReadOnlyDictionary<string, ChatRole> Roles = new Dictionary<string, ChatRole>
    {
        ["system:"] = ChatRole.System,
        ["user:"] = ChatRole.User,
        ["assistant:"] = ChatRole.Assistant,
    };

    /// <param name="lines">The lines of the file.</param>
    /// <param name="start">Index of the first line of the body.</param>
    /// <exception cref="FormatException">A text stands before the first role line, or there is none.</exception>
    public static IReadOnlyList<ChatMessage> Read(string[] lines, int start) => [.. ReadPlaced(lines, start).Select(placed => placed.Message)];

    /// <returns>The messages, each with the number of its first line in the file, counted from 1.</returns>
    public static IReadOnlyList<(ChatMessage Message, int Line)> ReadPlaced(string[] lines, int start)
    {
        var messages = new List<(ChatMessage, int)>();
        var role = default(ChatRole?);
        var first = start;
        for (var i = start; i <= lines.Length; i++)
        {
            var next = default(ChatRole);
            if (i < lines.Length && !Roles.TryGetValue(lines[i].TrimEnd(), out next))
            {
                if (role is null && lines[i].Trim().Length > 0)
                    throw new FormatException($"Line {i + 1}: expected a line `system:`, `user:` or `assistant:`.");
                continue;
            }

            if (role is { } current)
                messages.Add(Message(current, lines, first, i));
            (role, first) = (next, i + 1);
        }

        return messages.Count > 0 ? messages : throw new FormatException("The file has no message.");
    }

    public static void Write(StringBuilder text, IEnumerable<ChatMessage> messages)
    {
        foreach (var (index, message) in messages.Index())
        {
            var lines = message.Content.Split('\n');
            text.Append(index == 0 ? "" : "\n").Append(Roles.Single(role => role.Value == message.Role).Key).Append('\n');
            foreach (var (place, line) in lines.Index())
            {
                var isEdge = line.Length == 0 && (place == 0 || place == lines.Length - 1);
                text.Append(isEdge || Misread().IsMatch(line) ? "\\" : "").Append(line).Append('\n');
            }
        }
    }

    private static (ChatMessage Message, int Line) Message(ChatRole role, string[] lines, int from, int to)
    {
        while (from < to && lines[from].Length == 0)
            from++;
        while (to > from && lines[to - 1].Length == 0)
            to--;
        var content = string.Join('\n', lines[from..to].Select(line => Escaped().IsMatch(line) ? line[1..] : line));
        return (new ChatMessage(role, content), from + 1);
    }

    [GeneratedRegex(@"^(\\*(system|user|assistant):\s*|\\+)$")]
    private static partial Regex Misread();

    [GeneratedRegex(@"^\\+((system|user|assistant):\s*)?$")]
    private static partial Regex Escaped();
}
