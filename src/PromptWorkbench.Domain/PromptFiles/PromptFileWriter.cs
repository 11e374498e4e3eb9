using System.Text;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Domain.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PromptWorkbench.Domain.PromptFiles;

/// <summary>Writes a prompt as a file in the shape of Prompty's version 2.</summary>
public static class PromptFileWriter
{
    /// <param name="id">Name for programs, such as the id in the library.</param>
    /// <param name="name">Title for people.</param>
    /// <param name="description">One or two sentences; may be empty.</param>
    /// <param name="content">What the prompt says.</param>
    /// <param name="otherKeys">YAML to put into the front matter, as <see cref="PromptFile.OtherKeys"/> has it.</param>
    public static string Write(string id, string name, string description, PromptContent content, string otherKeys = "")
    {
        var others = FrontMatter.Of(otherKeys);
        var front = new YamlMappingNode { { "name", Quoted(id) }, { "displayName", Quoted(name) } };
        if (description.Length > 0)
            front.Add("description", Quoted(description));
        if (FrontMatterSettings.Options(content.Settings) is { Children.Count: > 0 } options)
            front.Add("model", new YamlMappingNode { { "options", options } });
        if (FrontMatterInputs.Write(content.Variables, others.Take("inputs")) is { Children.Count: > 0 } inputs)
            front.Add("inputs", inputs);
        front.Add("template", new YamlMappingNode
        {
            { "format", new YamlMappingNode { { "kind", "mustache" } } },
            { "parser", new YamlMappingNode { { "kind", "prompty" } } },
        });
        Merge(front, others.Rest);

        var text = new StringBuilder("---\n").Append(YamlText.Write(front).TrimEnd('\n')).Append("\n---\n");
        MessageLines.Write(text, content.Messages);
        return text.ToString();
    }

    /// <summary>A text between double quotes, so that no YAML reader takes it for a number, a date or a truth value.</summary>
    internal static YamlScalarNode Quoted(string text) => new(text) { Style = ScalarStyle.DoubleQuoted };

    /// <summary>Adds what the other mapping has and this one has not.</summary>
    private static void Merge(YamlMappingNode front, YamlMappingNode others)
    {
        foreach (var (key, value) in others.Children)
        {
            if (!front.Children.TryGetValue(key, out var known))
                front.Add(key, value);
            else if (known is YamlMappingNode inner && value is YamlMappingNode more)
                Merge(inner, more);
        }
    }
}
