using System.Globalization;

namespace PromptWorkbench.Domain.Models;

/// <summary>A sampler setting that is a number, under the names it has in files.</summary>
/// <param name="Name">Name on the wire (OpenAI, llama-server) and in Prompty's version 1, such as `max_tokens`.</param>
/// <param name="OptionName">Name among the `model.options` of Prompty's version 2; null when that version has none.</param>
/// <param name="Least">Least value it can have.</param>
/// <param name="Most">Greatest value it can have.</param>
/// <param name="IsWhole">Whether it has no fraction.</param>
/// <param name="Get">Its value; null when the choice is left to the host.</param>
/// <param name="With">Settings with another value.</param>
public sealed record SamplingSetting(
    string Name,
    string? OptionName,
    double Least,
    double Most,
    bool IsWhole,
    Func<SamplingSettings, double?> Get,
    Func<SamplingSettings, double?, SamplingSettings> With)
{
    /// <summary>Every setting but the stop texts, which are not numbers.</summary>
    public static IReadOnlyList<SamplingSetting> All { get; } =
    [
        new("temperature", "temperature", 0, 5, false, settings => settings.Temperature, (settings, value) => settings with { Temperature = value }),
        new("top_k", "topK", 0, int.MaxValue, true, settings => settings.TopK, (settings, value) => settings with { TopK = (int?)value }),
        new("top_p", "topP", 0, 1, false, settings => settings.TopP, (settings, value) => settings with { TopP = value }),
        new("min_p", null, 0, 1, false, settings => settings.MinP, (settings, value) => settings with { MinP = value }),
        new("repeat_penalty", null, 0, 10, false, settings => settings.RepeatPenalty, (settings, value) => settings with { RepeatPenalty = value }),
        new("repeat_last_n", null, -1, int.MaxValue, true, settings => settings.PenaltyLastN, (settings, value) => settings with { PenaltyLastN = (int?)value }),
        new("presence_penalty", "presencePenalty", -2, 2, false, settings => settings.PresencePenalty, (settings, value) => settings with { PresencePenalty = value }),
        new("frequency_penalty", "frequencyPenalty", -2, 2, false, settings => settings.FrequencyPenalty, (settings, value) => settings with { FrequencyPenalty = value }),
        new("seed", "seed", 0, uint.MaxValue, true, settings => settings.Seed, (settings, value) => settings with { Seed = (uint?)value }),
        new("max_tokens", "maxOutputTokens", 1, int.MaxValue, true, settings => settings.MaxTokens, (settings, value) => settings with { MaxTokens = (int?)value }),
    ];

    /// <summary>A value as text: at most six decimals, a point, no exponent.</summary>
    public static string Show(double value) => value == 0 ? "0" : value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>The value that a text stands for; null when it is not one that the setting can have.</summary>
    public double? Read(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && value >= Least && value <= Most && (!IsWhole || value == Math.Truncate(value))
            ? value
            : null;
}
