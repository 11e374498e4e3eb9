using System.Globalization;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Web.Components.Settings;

/// <summary>A sampler setting that is a number, with what a person needs to know about it.</summary>
public sealed record NumberSetting(
    string Label,
    string Explanation,
    double Least,
    double Most,
    bool IsWhole,
    Func<SamplingSettings, double?> Get,
    Func<SamplingSettings, double?, SamplingSettings> With)
{
    private const int MostTokens = 1_000_000;

    public string Id => $"setting-{Label.ToLowerInvariant().Replace(' ', '-')}";

    public static IReadOnlyList<NumberSetting> Usual { get; } =
    [
        new("Temperature", "0 always takes the likeliest token; higher is more varied.", 0, 5, false,
            settings => settings.Temperature, (settings, value) => settings with { Temperature = value }),
        new("Max tokens", "The answer is cut off here. Empty: until the model stops.", 1, MostTokens, true,
            settings => settings.MaxTokens, (settings, value) => settings with { MaxTokens = (int?)value }),
        new("Seed", "The same seed, prompt and settings give the same answer.", 0, uint.MaxValue, true,
            settings => settings.Seed, (settings, value) => settings with { Seed = (uint?)value }),
    ];

    public static IReadOnlyList<NumberSetting> Sampling { get; } =
    [
        new("Top p", "Keep the likeliest tokens up to this share of probability.", 0, 1, false,
            settings => settings.TopP, (settings, value) => settings with { TopP = value }),
        new("Top k", "Keep only the k likeliest tokens; 0 keeps all.", 0, MostTokens, true,
            settings => settings.TopK, (settings, value) => settings with { TopK = (int?)value }),
        new("Min p", "Drop tokens less likely than this share of the likeliest.", 0, 1, false,
            settings => settings.MinP, (settings, value) => settings with { MinP = value }),
        new("Repeat penalty", "Above 1 makes tokens that occurred lately less likely.", 0.01, 10, false,
            settings => settings.RepeatPenalty, (settings, value) => settings with { RepeatPenalty = value }),
        new("Presence penalty", "Makes tokens that occurred at all less likely.", -2, 2, false,
            settings => settings.PresencePenalty, (settings, value) => settings with { PresencePenalty = value }),
        new("Frequency penalty", "Makes tokens less likely with each occurrence.", -2, 2, false,
            settings => settings.FrequencyPenalty, (settings, value) => settings with { FrequencyPenalty = value }),
        new("Penalty window", "How many of the last tokens the penalties look at; -1 is all.", -1, MostTokens, true,
            settings => settings.PenaltyLastN, (settings, value) => settings with { PenaltyLastN = (int?)value }),
    ];

    /// <summary>Reads what was typed. Empty text is no value; what cannot be used comes back as a problem.</summary>
    public (double? Value, string? Problem) Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return (null, null);
        return double.TryParse(text.Trim().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && value >= Least && value <= Most && (!IsWhole || value == Math.Truncate(value))
                ? (value, null)
                : (null, $"{(IsWhole ? "A whole number" : "A number")} from {Show(Least)} to {Show(Most)}.");
    }

    public static string Show(double? value) => value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "";
}
