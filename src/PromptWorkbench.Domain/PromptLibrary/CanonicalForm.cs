using System.Text.Json;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.PromptLibrary;

/// <summary>
/// The canonical form of a prompt's content, whose SHA-256 is the id of a version. docs/database.md tells how to compute it
/// with other tools. It must never change: ids that people noted down would no longer be found.
/// </summary>
public static class CanonicalForm
{
    /// <summary>The messages alone: `[{"content":"...","role":"user"}]`.</summary>
    public static string Of(IEnumerable<ChatMessage> messages) => CanonicalJson.List(messages.Select(message => CanonicalJson.Map(
    [
        ("content", CanonicalJson.Text(CanonicalJson.LineEnds(message.Content))),
        ("role", CanonicalJson.Text(NameOf(message.Role))),
    ])));

    /// <summary>
    /// The hash by which a run finds the versions of prompts with the same messages; null for messages that call agent
    /// tools or answer such calls, which a prompt of the library cannot hold.
    /// </summary>
    public static string? Sha256Of(IReadOnlyList<ChatMessage> messages) =>
        messages.Any(message => message.Role == ChatRole.Tool || message.ToolCalls is { Count: > 0 }) ? null : CanonicalJson.Sha256(Of(messages));

    /// <summary>Reads a content back from its canonical form.</summary>
    public static PromptContent Read(string canonical)
    {
        using var document = JsonDocument.Parse(canonical);
        var root = document.RootElement;
        return new PromptContent(
            root.GetProperty("messages").EnumerateArray().Select(message => new ChatMessage(
                Enum.Parse<ChatRole>(message.GetProperty("role").GetString()!, ignoreCase: true),
                message.GetProperty("content").GetString()!)),
            root.GetProperty("variables").EnumerateObject().Select(Variable),
            Settings(root.GetProperty("settings")));
    }

    internal static string Of(PromptContent content) => CanonicalJson.Map(
    [
        ("messages", Of(content.Messages)),
        ("settings", CanonicalJson.Map(Settings(content.Settings))),
        ("variables", CanonicalJson.Map(content.Variables.Where(variable => !variable.IsPlain).Select(variable => (variable.Name, Of(variable))))),
    ]);

    private static string NameOf(Enum value) => value.ToString().ToLowerInvariant();

    private static IEnumerable<(string Name, string Value)> Settings(SamplingSettings settings)
    {
        foreach (var setting in SamplingSetting.All)
        {
            if (setting.Get(settings) is { } value)
                yield return (setting.Name, SamplingSetting.Show(value));
        }

        if (settings.Stop.Count > 0)
            yield return ("stop", CanonicalJson.List(settings.Stop.Select(CanonicalJson.Text)));
    }

    private static SamplingSettings Settings(JsonElement json)
    {
        var settings = new SamplingSettings();
        foreach (var setting in SamplingSetting.All)
        {
            if (json.TryGetProperty(setting.Name, out var value))
                settings = setting.With(settings, value.GetDouble());
        }

        return json.TryGetProperty("stop", out var stop) ? settings with { Stop = Texts(stop) } : settings;
    }

    private static string Of(PromptVariable variable)
    {
        var members = new List<(string, string)> { ("kind", CanonicalJson.Text(NameOf(variable.Kind))) };
        if (variable.Default.Length > 0)
            members.Add(("default", CanonicalJson.Text(variable.Default)));
        if (variable.Choices.Count > 0)
            members.Add(("choices", CanonicalJson.List(variable.Choices.Select(CanonicalJson.Text))));
        return CanonicalJson.Map(members);
    }

    private static PromptVariable Variable(JsonProperty json) => new(
        json.Name,
        Enum.Parse<VariableKind>(json.Value.GetProperty("kind").GetString()!, ignoreCase: true),
        json.Value.TryGetProperty("default", out var start) ? start.GetString()! : "")
    {
        Choices = json.Value.TryGetProperty("choices", out var choices) ? Texts(choices) : [],
    };

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];
}
