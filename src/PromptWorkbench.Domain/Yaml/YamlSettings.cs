using PromptWorkbench.Domain.Models;
using YamlDotNet.RepresentationModel;

namespace PromptWorkbench.Domain.Yaml;

/// <summary>Sampler settings in a YAML file: `settings: { temperature: 0, max_tokens: 64 }`.</summary>
internal static class YamlSettings
{
    /// <exception cref="YamlFaultException">A setting is unknown or out of its range.</exception>
    public static SamplingSettings Read(YamlNode? node)
    {
        if (node is null)
            return new SamplingSettings();
        var map = new YamlMap(
            node, "`settings`", "temperature", "top_k", "top_p", "min_p", "repeat_penalty", "repeat_last_n", "frequency_penalty", "presence_penalty", "seed", "max_tokens", "stop");
        return new SamplingSettings
        {
            Temperature = map.Number("temperature", 0.0, 5.0),
            TopK = map.Number("top_k", 0, int.MaxValue),
            TopP = map.Number("top_p", 0.0, 1.0),
            MinP = map.Number("min_p", 0.0, 1.0),
            RepeatPenalty = map.Number("repeat_penalty", 0.01, 10.0),
            PenaltyLastN = map.Number("repeat_last_n", -1, int.MaxValue),
            FrequencyPenalty = map.Number("frequency_penalty", -2.0, 2.0),
            PresencePenalty = map.Number("presence_penalty", -2.0, 2.0),
            Seed = map.Number("seed", 0u, uint.MaxValue - 1),
            MaxTokens = map.Number("max_tokens", 1, int.MaxValue),
            Stop = Stop(map.Find("stop")),
        };
    }

    private static IReadOnlyList<string> Stop(YamlNode? node) => node switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Children.Select(YamlMap.Scalar)],
        _ => [YamlMap.Scalar(node)],
    };
}
