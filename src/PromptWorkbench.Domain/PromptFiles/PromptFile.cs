using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.PromptFiles;

/// <summary>
/// A prompt in a file: front matter between two lines `---`, then messages, each begun by a line `system:`, `user:`
/// or `assistant:`. The format is compatible with Prompty's.
/// </summary>
/// <param name="Id">Name of the file without its ordering number and extension.</param>
/// <param name="Name">Title shown to people.</param>
/// <param name="Description">One or two sentences on what it shows.</param>
/// <param name="Messages">The messages as written, with `{{variables}}`.</param>
/// <param name="SampleValues">Values to begin with, by variable name.</param>
/// <param name="Settings">Sampler settings to begin with.</param>
public sealed record PromptFile(
    string Id,
    string Name,
    string Description,
    IReadOnlyList<ChatMessage> Messages,
    IReadOnlyDictionary<string, string> SampleValues,
    SamplingSettings Settings)
{
    /// <summary>Reads a file's text.</summary>
    /// <exception cref="FormatException">The text is not in the format; the message names the line.</exception>
    public static PromptFile Parse(string id, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var (frontMatter, bodyStart) = FrontMatter.Read(lines);
        return new PromptFile(
            id,
            frontMatter.Required("name"),
            frontMatter.Find("description") ?? "",
            MessageLines.Read(lines, bodyStart),
            frontMatter.Under("sample."),
            frontMatter.Settings());
    }
}
