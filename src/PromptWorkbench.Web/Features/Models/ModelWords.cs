using System.Globalization;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Web.Features.Models;

/// <summary>How the facts of models read on their pages.</summary>
internal static class ModelWords
{
    private static readonly string[] Unquantized = ["F32", "F16", "BF16"];

    public static string Bytes(double bytes) => bytes switch
    {
        < 1_000_000 => $"{Show(bytes / 1_000)} kB",
        < 1_000_000_000 => $"{Show(bytes / 1_000_000)} MB",
        _ => $"{Show(bytes / 1_000_000_000)} GB",
    };

    public static string Parameters(long count) => count switch
    {
        < 1_000_000 => $"{Show(count / 1_000.0)} k",
        < 1_000_000_000 => $"{Show(count / 1_000_000.0)} M",
        _ => $"{Show(count / 1_000_000_000.0)} B",
    };

    public static string Count(long? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? "";

    public static string State(LocalModelStatus model) => model switch
    {
        { State: ModelState.NotLoaded } => "not loaded",
        { State: ModelState.Loading, LoadProgress: { } done } => $"loading {Percent(done)}",
        { State: ModelState.Loading } => "loading …",
        { State: ModelState.Ready, Host.Requests: > 0 } => "answering",
        { State: ModelState.Ready } => "ready",
        _ => "failed",
    };

    public static string StateClass(ModelState state) => state switch
    {
        ModelState.Ready => "good",
        ModelState.Loading => "warn",
        ModelState.Failed => "bad",
        _ => "",
    };

    public static string Percent(double share) => $"{(share * 100).ToString("0", CultureInfo.InvariantCulture)} %";

    /// <summary>A length of time to the second, for a page that is drawn again every second.</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { TotalSeconds: < 1 } => "just now",
        { TotalMinutes: < 1 } => $"{(int)span.TotalSeconds} s",
        { TotalHours: < 1 } => $"{(int)span.TotalMinutes} min {span.Seconds} s",
        _ => $"{(int)span.TotalHours} h {span.Minutes} min",
    };

    /// <summary>Whether weights were rounded already, so that doing it again adds to the loss.</summary>
    public static bool IsQuantized(ModelFileFacts facts) => facts.Quantization is { } type && !Unquantized.Contains(type, StringComparer.OrdinalIgnoreCase);

    private static string Show(double number) => number.ToString(number < 99.95 ? "0.0" : "0", CultureInfo.InvariantCulture);
}
