using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptLibrary;

namespace PromptWorkbench.Web.Features.Prompts;

/// <summary>What differs between two contents.</summary>
/// <param name="Messages">The messages of both, place by place.</param>
/// <param name="Others">Variables and settings that differ.</param>
public sealed record ContentComparison(IReadOnlyList<MessagePair> Messages, IReadOnlyList<ChangedValue> Others)
{
    public bool IsSame => Others.Count == 0 && Messages.All(pair => pair.IsSame);

    public static ContentComparison Of(PromptContent before, PromptContent after) => new(
        [.. Enumerable.Range(0, Math.Max(before.Messages.Count, after.Messages.Count))
            .Select(place => new MessagePair(before.Messages.ElementAtOrDefault(place), after.Messages.ElementAtOrDefault(place)))],
        [.. Changes("variable", Variables(before), Variables(after)), .. Changes("setting", Settings(before.Settings), Settings(after.Settings))]);

    private static IEnumerable<ChangedValue> Changes(string kind, IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        before.Keys.Union(after.Keys)
            .Select(name => new ChangedValue(kind, name, before.GetValueOrDefault(name), after.GetValueOrDefault(name)))
            .Where(change => change.Before != change.After);

    private static Dictionary<string, string> Variables(PromptContent content) =>
        content.Variables.ToDictionary(variable => variable.Name, PromptWords.Of);

    private static Dictionary<string, string> Settings(SamplingSettings settings)
    {
        var values = SamplingSetting.All
            .Where(setting => setting.Get(settings) is not null)
            .ToDictionary(setting => setting.Name, setting => SamplingSetting.Show(setting.Get(settings)!.Value));
        if (settings.Stop.Count > 0)
            values["stop"] = PromptWords.Stop(settings);
        return values;
    }
}

/// <summary>The messages at one place of two contents; null where a content has none.</summary>
public sealed record MessagePair(ChatMessage? Before, ChatMessage? After)
{
    public bool IsSame => Before == After;
}

/// <summary>A variable or setting that differs; null where a content does not have it.</summary>
public sealed record ChangedValue(string Kind, string Name, string? Before, string? After);
