using System.Collections.Immutable;

namespace PromptWorkbench.Web.Components.Settings;

/// <summary>What was typed for settings and cannot be used; the settings still have the values from before, which nobody means any more.</summary>
public sealed record RejectedSettings
{
    private ImmutableSortedDictionary<string, SettingEntry> entries = ImmutableSortedDictionary<string, SettingEntry>.Empty;

    public static RejectedSettings None { get; } = new();

    /// <summary>Which setting cannot be used, and why; null when all can.</summary>
    public string? Sentence => entries.Values.Select(entry => $"{entry.Setting}: {entry.Problem}").FirstOrDefault();

    /// <summary>What was typed for a setting; null when it can be used.</summary>
    public SettingEntry? Of(string setting) => entries.GetValueOrDefault(setting);

    /// <summary>With what a field says now.</summary>
    public RejectedSettings With(SettingEntry entry) =>
        this with { entries = entry.Problem is null ? entries.Remove(entry.Setting) : entries.SetItem(entry.Setting, entry) };
}

/// <summary>What was typed for a setting.</summary>
/// <param name="Setting">Label of the setting.</param>
/// <param name="Text">The text as it was typed.</param>
/// <param name="Problem">Why it cannot be used; null when it can.</param>
public sealed record SettingEntry(string Setting, string Text, string? Problem);
