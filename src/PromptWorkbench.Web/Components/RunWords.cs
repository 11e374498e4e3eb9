using System.Globalization;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Web.Components;

/// <summary>How the facts of a run read on a page.</summary>
public static class RunWords
{
    public static string Status(RunStatus status) => status switch
    {
        RunStatus.Running => "running",
        RunStatus.Completed => "completed",
        RunStatus.Stopped => "stopped",
        RunStatus.Failed => "failed",
        RunStatus.Interrupted => "interrupted",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string StatusClass(Run run) => run.Status switch
    {
        RunStatus.Failed => "bad",
        RunStatus.Stopped or RunStatus.Interrupted => "warn",
        RunStatus.Completed => IsCutOff(run) ? "warn" : "good",
        _ => "",
    };

    /// <summary>Why the answer ended, as a sentence.</summary>
    public static string Ending(Run run) => run.Status switch
    {
        RunStatus.Running => "Running.",
        RunStatus.Stopped => "Stopped by you.",
        RunStatus.Failed => run.Output.Length > 0 ? "Failed; the text so far is kept." : "Failed before the first text.",
        RunStatus.Interrupted => "The workbench ended during this run; the text so far is kept.",
        _ => Finish(run),
    };

    public static bool IsCutOff(Run run) => run.FinishReason is FinishReason.MaxTokens or FinishReason.ContextFull;

    public static string Tokens(int count) => $"{Count(count)} {(count == 1 ? "token" : "tokens")}";

    public static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    public static string Duration(double milliseconds) => milliseconds switch
    {
        < 10 => $"{milliseconds.ToString("0.0", CultureInfo.InvariantCulture)} ms",
        < 1000 => $"{milliseconds.ToString("0", CultureInfo.InvariantCulture)} ms",
        < 60_000 => $"{(milliseconds / 1000).ToString("0.00", CultureInfo.InvariantCulture)} s",
        _ => $"{(int)(milliseconds / 60_000)} min {(int)(milliseconds % 60_000 / 1000)} s",
    };

    public static string? Duration(Run run) =>
        run.FinishedAt is { } end ? Duration((end - run.StartedAt).TotalMilliseconds) : null;

    public static string Time(DateTimeOffset time, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(time, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>The beginning of a text on one line.</summary>
    public static string Excerpt(string text, int length = 140)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= length ? line : $"{line[..length].TrimEnd()}…";
    }

    private static string Finish(Run run) => run.FinishReason switch
    {
        FinishReason.EndOfTurn => "Finished: the model ended its turn.",
        FinishReason.ToolCalls => "Finished: the model asked for a tool.",
        FinishReason.StopText => "Finished: a stop text appeared.",
        FinishReason.MaxTokens when run.Spec.Settings.MaxTokens is { } limit => $"Stopped: reached the limit of {Tokens(limit)}; the answer is cut off.",
        FinishReason.MaxTokens => "Stopped: reached the token limit; the answer is cut off.",
        FinishReason.ContextFull => "Stopped: the context is full; the answer is cut off.",
        _ => "Finished, for a reason of the endpoint's own.",
    };
}
