using System.Globalization;
using System.Text.Json;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Web.Features.Runs;

/// <summary>A setting as it was asked for and as the host applied it.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Asked">What was asked for; null when the choice was left to the host.</param>
/// <param name="Applied">What the host says it applied; null when it does not say.</param>
public sealed record SettingComparison(string Name, string? Asked, string? Applied)
{
    /// <summary>Whether the host did something else than what was asked.</summary>
    public bool Differs => Asked is not null && Applied is not null && Asked != Applied;

    /// <summary>Every setting that was asked for or applied.</summary>
    public static IReadOnlyList<SettingComparison> Of(Run run)
    {
        var asked = Asks(run.Spec.Settings).ToDictionary(pair => pair.Name, pair => pair.Value);
        var applied = Applies(run.Provenance?.AppliedSettings);
        return
        [
            .. asked.Keys.Union(applied.Keys)
                .Select(name => new SettingComparison(name, asked.GetValueOrDefault(name), applied.GetValueOrDefault(name)))
                .Where(setting => setting.Asked is not null || setting.Applied is not null),
        ];
    }

    private static IEnumerable<(string Name, string? Value)> Asks(SamplingSettings settings) =>
    [
        ("temperature", Number(settings.Temperature)),
        ("top_k", Number(settings.TopK)),
        ("top_p", Number(settings.TopP)),
        ("min_p", Number(settings.MinP)),
        ("repeat_penalty", Number(settings.RepeatPenalty)),
        ("repeat_last_n", Number(settings.PenaltyLastN)),
        ("presence_penalty", Number(settings.PresencePenalty)),
        ("frequency_penalty", Number(settings.FrequencyPenalty)),
        ("seed", Number(settings.Seed)),
        ("max_tokens", Number(settings.MaxTokens)),
        ("stop", settings.Stop.Count > 0 ? string.Join(", ", settings.Stop.Select(text => JsonSerializer.Serialize(text))) : null),
    ];

    private static Dictionary<string, string> Applies(string? json)
    {
        var applied = new Dictionary<string, string>();
        if (json is null)
            return applied;
        using var document = JsonDocument.Parse(json);
        foreach (var setting in document.RootElement.EnumerateObject())
        {
            if (Show(setting.Value) is { } text)
                applied[setting.Name] = text;
        }

        return applied;
    }

    // Hosts compute in single precision: 0.7 comes back as 0.699999988.
    private static string? Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => Number(value.GetDouble()),
        JsonValueKind.Null => null,
        JsonValueKind.Array => value.GetArrayLength() > 0 ? string.Join(", ", value.EnumerateArray().Select(item => item.GetRawText())) : null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static string? Number(double? value) => value is { } number
        ? (number == Math.Truncate(number) ? number : Math.Round(number, 6)).ToString("0.######", CultureInfo.InvariantCulture)
        : null;
}
