using PromptWorkbench.Domain.Models;
using YamlDotNet.RepresentationModel;

namespace PromptWorkbench.Domain.Yaml;

/// <summary>Sampler settings in a YAML file: `settings: { temperature: 0, max_tokens: 64 }`.</summary>
internal static class YamlSettings
{
    /// <exception cref="YamlFault">A setting is unknown or out of its range.</exception>
    public static SamplingSettings Read(YamlNode? node)
    {
        if (node is null)
            return new SamplingSettings();
        var map = new YamlMap(node, "`settings`", "temperature", "top_k", "top_p", "min_p", "seed", "max_tokens");
        return new SamplingSettings
        {
            Temperature = map.Number("temperature", 0.0, 5.0),
            TopK = map.Number("top_k", 0, int.MaxValue),
            TopP = map.Number("top_p", 0.0, 1.0),
            MinP = map.Number("min_p", 0.0, 1.0),
            Seed = map.Number("seed", 0u, uint.MaxValue),
            MaxTokens = map.Number("max_tokens", 1, int.MaxValue),
        };
    }
}
