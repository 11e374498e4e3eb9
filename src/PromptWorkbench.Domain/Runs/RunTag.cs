namespace PromptWorkbench.Domain.Runs;

/// <summary>The form of a tag: lower case, 1 to 40 characters, no control characters or commas, single spaces.</summary>
public static class RunTag
{
    public const int MaxLength = 40;

    /// <summary>The tag that a text stands for, or why it stands for none.</summary>
    public static (string? Tag, string? Problem) Read(string? text)
    {
        var characters = (text ?? "").Select(character => char.IsControl(character) || character == ',' ? ' ' : char.ToLowerInvariant(character));
        var tag = string.Join(' ', string.Concat(characters).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return tag.Length switch
        {
            0 => (null, "Write a tag first."),
            > MaxLength => (null, $"A tag has at most {MaxLength} characters; this has {tag.Length}."),
            _ => (tag, null),
        };
    }
}
