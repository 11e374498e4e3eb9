using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Web.Components.Settings;

namespace PromptWorkbench.Web.Features.Prompts;

/// <summary>How the parts of a prompt read on a page.</summary>
internal static class PromptWords
{
    public static string Role(ChatRole role) => role switch
    {
        ChatRole.System => "System",
        ChatRole.User => "User",
        ChatRole.Assistant => "Assistant",
        _ => "Tool",
    };

    public static string Kind(VariableKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>What is said about a variable, on one line.</summary>
    public static string Of(PromptVariable variable) =>
        Kind(variable.Kind)
        + (variable.Choices.Count > 0 ? $" of {string.Join(" | ", variable.Choices)}" : "")
        + (variable.Default.Length > 0 ? $", default {variable.Default}" : "");

    public static string Stop(SamplingSettings settings) => StopTexts.Show(settings.Stop).Replace("\n", " | ");

    /// <summary>The settings that are set, on one line; empty when none is.</summary>
    public static string Of(SamplingSettings settings)
    {
        var parts = SamplingSetting.All.Where(setting => setting.Get(settings) is not null)
            .Select(setting => $"{setting.Name} {SamplingSetting.Show(setting.Get(settings)!.Value)}");
        return string.Join(" · ", settings.Stop.Count > 0 ? [.. parts, $"stop {Stop(settings)}"] : parts);
    }

    public static string Runs(int count) => count == 1 ? "1 run" : $"{count:N0} runs";
}
