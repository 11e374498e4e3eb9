using System.Text.Json;
using System.Text.Json.Serialization;

namespace PromptWorkbench.DemoModel.Evaluating.HandWritten;

/// <summary>The prompts of prompts.json.</summary>
internal static class HandWrittenPrompts
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static IReadOnlyList<HandWrittenPrompt> All { get; } = Read();

    private static HandWrittenPrompt[] Read()
    {
        using var json = typeof(HandWrittenPrompts).Assembly.GetManifestResourceStream("prompts.json")!;
        var (phrases, prompts) = JsonSerializer.Deserialize<Content>(json, Format)!;
        return [.. prompts.Select(prompt => prompt with { Check = Spelled(prompt.Check, phrases) })];
    }

    private static Rule Spelled(Rule rule, IReadOnlyDictionary<string, IReadOnlyList<string>> phrases) =>
        rule.Phrase is { } name ? rule with { Mentions = [.. rule.Mentions, string.Join('|', phrases[name])] } : rule;

    private sealed record Content(IReadOnlyDictionary<string, IReadOnlyList<string>> Phrases, IReadOnlyList<HandWrittenPrompt> Prompts);
}
