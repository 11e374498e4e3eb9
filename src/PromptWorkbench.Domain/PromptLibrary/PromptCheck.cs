using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Prompts;

namespace PromptWorkbench.Domain.PromptLibrary;

/// <summary>What keeps a content from becoming a version.</summary>
public static class PromptCheck
{
    /// <summary>Most characters that the messages of a prompt may have together.</summary>
    public const int MaxCharacters = 200_000;

    /// <summary>A sentence for each problem; empty when the content can be saved.</summary>
    public static IReadOnlyList<string> Problems(PromptContent content)
    {
        var problems = new List<string>();
        if (content.Messages.Count == 0)
            problems.Add("A prompt needs at least one message.");
        foreach (var (index, message) in content.Messages.Index())
        {
            if (message.Role == ChatRole.Tool)
                problems.Add($"Message {index + 1} answers a tool call. A prompt has system, user and assistant messages.");
            else if (string.IsNullOrWhiteSpace(message.Content))
                problems.Add($"Message {index + 1} is empty. Write it, or take it out.");
            else if (PromptTemplate.Parse(message.Content).Error is { } error)
                problems.Add($"Message {index + 1}: {error.Message}");
        }

        if (content.Messages.Sum(message => message.Content.Length) is > MaxCharacters and var length)
            problems.Add($"The messages have {length:N0} characters together; at most {MaxCharacters:N0} can be saved.");
        problems.AddRange(content.Variables.Select(variable => variable.Problem).OfType<string>());
        return problems;
    }
}
