using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Web.Components;

namespace PromptWorkbench.Web.Features.Runs;

/// <summary>A run beside its replay.</summary>
/// <param name="IsIdentical">Whether both answers are the same, character for character.</param>
/// <param name="FirstDifference">Where the answers part, as a sentence; null when they are identical.</param>
/// <param name="Differences">What was not the same for both and may be the reason.</param>
public sealed record ReplayComparison(bool IsIdentical, string? FirstDifference, IReadOnlyList<string> Differences)
{
    public static ReplayComparison Of(Run run, Run replay)
    {
        var place = FirstDifferenceOf(run.Output, replay.Output);
        return new ReplayComparison(
            place is null,
            place is { } at ? $"The first difference is at character {RunWords.Count(at + 1)}, after {Before(run.Output, at)}." : null,
            [.. DifferencesOf(run, replay)]);
    }

    private static IEnumerable<string> DifferencesOf(Run run, Run replay)
    {
        if (run.Status != RunStatus.Completed || replay.Status != RunStatus.Completed)
            yield return $"The run is {RunWords.Status(run.Status)} and the replay {RunWords.Status(replay.Status)}: an answer that was broken off is only a part.";
        if (run.Provenance is not { } then || replay.Provenance is not { } now)
        {
            yield return "The model's endpoint did not say what it did, so there is nothing to compare but the text.";
            yield break;
        }

        if (Differ(then.ModelSha256, now.ModelSha256))
            yield return "The model file has changed since.";
        if (Differ(then.TemplateSha256, now.TemplateSha256))
            yield return "The chat template has changed since.";
        if (Differ(then.PromptTokensSha256, now.PromptTokensSha256))
            yield return "The model saw other prompt tokens.";
        if (Differ(then.HostBuild, now.HostBuild))
            yield return $"The host was {then.HostBuild} and is {now.HostBuild}: another build or device adds floating-point numbers in another order.";
        if (then.Seed != now.Seed)
            yield return $"The seed was {then.Seed?.ToString() ?? "not said"} and is {now.Seed?.ToString() ?? "not said"}.";
        foreach (var (name, before, after) in AppliedDifferences(run, replay))
            yield return $"{name} was {before} and is {after}.";
    }

    private static IEnumerable<(string Name, string Before, string After)> AppliedDifferences(Run run, Run replay)
    {
        var now = SettingComparison.Of(replay).ToDictionary(setting => setting.Name, setting => setting.Applied);
        return from setting in SettingComparison.Of(run)
               where setting.Name != "seed" && Differ(setting.Applied, now.GetValueOrDefault(setting.Name))
               select (setting.Name, setting.Applied!, now[setting.Name]!);
    }

    /// <summary>What is not known on one side is no difference.</summary>
    private static bool Differ(string? then, string? now) => then is not null && now is not null && then != now;

    private static int? FirstDifferenceOf(string one, string other)
    {
        var same = one.AsSpan().CommonPrefixLength(other);
        if (same == one.Length && same == other.Length)
            return null;
        return same > 0 && char.IsHighSurrogate(one[same - 1]) ? same - 1 : same;
    }

    private static string Before(string text, int place)
    {
        var words = RunWords.Excerpt(text[..place], int.MaxValue);
        return words.Length switch
        {
            0 => "nothing",
            <= 40 => $"'{words}'",
            _ => $"'…{words[^40..]}'",
        };
    }
}
