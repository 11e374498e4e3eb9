namespace PromptWorkbench.Web.Components.Settings;

/// <summary>What was typed for a setting cannot be used, so the setting keeps the value it had.</summary>
/// <param name="Setting">Label of the setting.</param>
/// <param name="Problem">Why not; null when it was put right.</param>
public sealed record SettingProblem(string Setting, string? Problem);
