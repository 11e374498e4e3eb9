using System.Diagnostics.CodeAnalysis;

namespace PromptWorkbench.Domain.Prompts;

/// <summary>The text of a template with its values, or the names that have no value.</summary>
public sealed record FilledTemplate
{
    public string? Text { get; }

    /// <summary>Names without a value, in order of first use; empty when there is a text.</summary>
    public IReadOnlyList<string> Missing { get; } = [];

    [MemberNotNullWhen(true, nameof(Text))]
    public bool IsComplete => Text is not null;

    internal FilledTemplate(string text) => Text = text;

    internal FilledTemplate(IReadOnlyList<string> missing) => Missing = missing;
}
