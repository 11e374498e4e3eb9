using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Domain.Yaml;

namespace PromptWorkbench.Domain.PromptFiles;

/// <summary>
/// A prompt in a file: YAML front matter between two lines `---`, then messages, each begun by a line `system:`, `user:`
/// or `assistant:`. The format is that of Prompty (prompty.ai): versions 1 and 2 are read, version 2 is written.
/// </summary>
/// <param name="Id">Name of the file without its ordering number and extension.</param>
/// <param name="Name">Title shown to people.</param>
/// <param name="Description">One or two sentences on what it shows.</param>
/// <param name="Content">Messages, variables and settings.</param>
public sealed record PromptFile(string Id, string Name, string Description, PromptContent Content)
{
    /// <summary>For each message, the number of its first line in the file, counted from 1.</summary>
    public IReadOnlyList<int> FirstLines { get; init; } = [];

    /// <summary>What the file calls its template language; Mustache unless it says otherwise.</summary>
    public string TemplateLanguage { get; init; } = "mustache";

    /// <summary>What the front matter holds that the workbench has no use for, as YAML; empty when it holds nothing else.</summary>
    public string OtherKeys { get; init; } = "";

    /// <summary>The messages as written, with `{{variables}}`.</summary>
    public IReadOnlyList<ChatMessage> Messages => Content.Messages;

    /// <summary>Values to begin with, by variable name.</summary>
    public IReadOnlyDictionary<string, string> SampleValues => Content.Defaults;

    /// <summary>Sampler settings to begin with.</summary>
    public SamplingSettings Settings => Content.Settings;

    /// <summary>Reads a file's text.</summary>
    /// <exception cref="FormatException">The text is not in the format; the message names the line.</exception>
    public static PromptFile Parse(string id, string text)
    {
        var lines = text.TrimStart('\uFEFF').Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        var (front, bodyStart) = FrontMatter.Read(lines);
        var (written, shown) = (front.TakeText("name"), front.TakeText("displayName"));
        if (string.IsNullOrWhiteSpace(shown ?? written))
            throw new FormatException("The front matter has no `name`.");
        var description = front.TakeText("description") ?? "";
        var settings = FrontMatterSettings.Take(front);
        var variables = FrontMatterInputs.Take(front);
        var language = TakeTemplate(front);
        var messages = MessageLines.ReadPlaced(lines, bodyStart);
        return new PromptFile(id, (shown ?? written)!, description, new PromptContent(messages.Select(message => message.Message), variables, settings))
        {
            TemplateLanguage = language ?? "mustache",
            FirstLines = [.. messages.Select(message => message.Line)],
            OtherKeys = front.Rest.Children.Count > 0 ? YamlText.Write(front.Rest) : "",
        };
    }

    /// <summary>Version 2 has `template.format.kind` and `template.parser.kind`, version 1 a word or `template.type` and `template.parser`.</summary>
    private static string? TakeTemplate(FrontMatter front)
    {
        foreach (var parser in new string[][] { ["template", "parser", "kind"], ["template", "parser"] })
        {
            if (front.Find(parser) is "prompty")
                front.Take(parser);
        }

        foreach (var format in new string[][] { ["template", "format", "kind"], ["template", "format"], ["template", "type"], ["template"] })
        {
            if (front.Find(format) is { } language)
            {
                front.Take(format);
                return language;
            }
        }

        return null;
    }
}
