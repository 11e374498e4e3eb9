using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Domain.Prompts;
using PromptWorkbench.Domain.Yaml;
using YamlDotNet.RepresentationModel;

namespace PromptWorkbench.Domain.PromptFiles;

/// <summary>A prompt file that somebody brings along: what would come into the library, or why it cannot.</summary>
/// <param name="File">The prompt; null when the text is not in the format.</param>
/// <param name="Problems">What keeps it from being imported.</param>
/// <param name="Notes">What a person should know about it.</param>
public sealed record PromptImport(PromptFile? File, IReadOnlyList<string> Problems, IReadOnlyList<string> Notes)
{
    /// <summary>Most bytes that a file may have.</summary>
    public const int MaxBytes = 512 * 1024;

    /// <summary>Keys that hold a secret; they are not kept.</summary>
    private static readonly string[][] Secrets =
        [["model", "connection", "apiKey"], ["model", "connection", "key"], ["model", "configuration", "api_key"], ["model", "configuration", "apiKey"]];

    public static PromptImport Read(string text)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(text) is > MaxBytes and var bytes)
            return Refused($"The text has {bytes / 1024:N0} KB; a prompt file may have at most {MaxBytes / 1024} KB.");
        try
        {
            var file = PromptFile.Parse("imported", text);
            var notes = new List<string>();
            file = file with { OtherKeys = KeptKeys(file, notes) };
            return new PromptImport(file, ProblemsOf(file), notes);
        }
        catch (FormatException fault)
        {
            return Refused(fault.Message);
        }
    }

    private static PromptImport Refused(string problem) => new(null, [problem], []);

    private static IReadOnlyList<string> ProblemsOf(PromptFile file)
    {
        var faults = file.Messages.Index()
            .Select(message => (message.Index, PromptTemplate.Parse(message.Item.Content).Error))
            .Where(message => message.Error is not null)
            .Select(message => (message.Error! with { Line = message.Error!.Line + file.FirstLines[message.Index] - 1 }).Message)
            .ToList();
        return faults.Count > 0 ? faults : PromptCheck.Problems(file.Content);
    }

    private static string KeptKeys(PromptFile file, List<string> notes)
    {
        var front = FrontMatter.Of(file.OtherKeys);
        foreach (var secret in Secrets)
        {
            if (front.Take(secret) is not null)
                notes.Add($"`{string.Join('.', secret)}` was left out: the library keeps no keys of endpoints.");
        }

        if (file.TemplateLanguage != "mustache")
            notes.Add($"The file calls its template language {file.TemplateLanguage}. It is read as Mustache: {{{{name}}}} means the same, and what is not Mustache is refused.");
        var kept = front.Rest.Children.SelectMany(member => Paths(member, "")).ToList();
        if (kept.Count > 0)
            notes.Add($"Not used here, but kept and written again on export: {string.Join(", ", kept)}.");
        if (file.OtherKeys.Contains("${", StringComparison.Ordinal) || file.Content.Defaults.Values.Any(value => value.Contains("${", StringComparison.Ordinal)))
            notes.Add("`${env:...}` and `${file:...}` are not filled in here; they stay as they are written.");
        return kept.Count > 0 ? YamlText.Write(front.Rest) : "";
    }

    private static IEnumerable<string> Paths(KeyValuePair<YamlNode, YamlNode> member, string above) => member.Value is YamlMappingNode { Children.Count: > 0 } inner
        ? inner.Children.SelectMany(child => Paths(child, $"{above}{member.Key}."))
        : [$"`{above}{member.Key}`"];
}
