using System.Globalization;
using PromptWorkbench.Domain.Models;
using YamlDotNet.RepresentationModel;

namespace PromptWorkbench.Domain.PromptFiles;

/// <summary>
/// Sampler settings as Prompty has them: version 1 under `model.parameters` with the names of the wire, version 2 under
/// `model.options`, where what it has no name for stands under `additionalProperties` with the names of the wire.
/// </summary>
internal static class FrontMatterSettings
{
    private const string More = "additionalProperties";

    public static SamplingSettings Take(FrontMatter front)
    {
        var settings = new SamplingSettings();
        foreach (var setting in SamplingSetting.All)
        {
            var value = front.Take("model", "parameters", setting.Name)
                ?? (setting.OptionName is { } option ? front.Take("model", "options", option) : null)
                ?? front.Take("model", "options", More, setting.Name);
            if (value is not null)
                settings = setting.With(settings, Number(setting, value));
        }

        return (front.Take("model", "parameters", "stop") ?? front.Take("model", "options", "stopSequences")) is { } stop
            ? settings with { Stop = Texts(stop) }
            : settings;
    }

    /// <summary>The settings as `model.options` of version 2.</summary>
    public static YamlMappingNode Options(SamplingSettings settings)
    {
        var (options, more) = (new YamlMappingNode(), new YamlMappingNode());
        foreach (var setting in SamplingSetting.All)
        {
            if (setting.Get(settings) is { } value)
                (setting.OptionName is null ? more : options).Add(setting.OptionName ?? setting.Name, SamplingSetting.Show(value));
        }

        if (settings.Stop.Count > 0)
            options.Add("stopSequences", new YamlSequenceNode(settings.Stop.Select(PromptFileWriter.Quoted)));
        if (more.Children.Count > 0)
            options.Add(More, more);
        return options;
    }

    private static double? Number(SamplingSetting setting, YamlNode node)
    {
        var text = node is YamlScalarNode scalar ? FrontMatter.TextOf(scalar) : node.ToString();
        if (text.Length == 0)
            return null;
        return setting.Read(text) ?? throw FrontMatter.Fault(node, string.Create(
            CultureInfo.InvariantCulture,
            $"`{setting.Name}` is '{text}'; it must be a {(setting.IsWhole ? "whole " : "")}number from {setting.Least} to {setting.Most}."));
    }

    private static IReadOnlyList<string> Texts(YamlNode node) => node switch
    {
        YamlScalarNode one => FrontMatter.TextOf(one) is { Length: > 0 } text ? [text] : [],
        YamlSequenceNode list when list.Children.All(item => item is YamlScalarNode) => [.. list.Children.Cast<YamlScalarNode>().Select(FrontMatter.TextOf)],
        _ => throw FrontMatter.Fault(node, "the stop texts must be a list of texts."),
    };
}
