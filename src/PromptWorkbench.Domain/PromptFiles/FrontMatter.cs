using PromptWorkbench.Domain.Yaml;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PromptWorkbench.Domain.PromptFiles;

/// <summary>The YAML at the head of a prompt file. What is understood is taken out, so that the rest can be kept as it is.</summary>
internal sealed class FrontMatter
{
    private const string Marker = "---";

    private readonly YamlMappingNode root;

    private FrontMatter(YamlMappingNode root) => this.root = root;

    /// <summary>Reads the lines between the markers; the body begins at the index that is returned.</summary>
    /// <exception cref="FormatException">There is no front matter, or it is not YAML.</exception>
    public static (FrontMatter FrontMatter, int BodyStart) Read(string[] lines)
    {
        if (lines[0].TrimEnd() != Marker)
            throw new FormatException($"Line 1: a prompt file begins with a line `{Marker}`.");
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == Marker);
        if (end < 0)
            throw new FormatException($"The front matter is not closed by a line `{Marker}`.");
        // The marker is read too: it begins a YAML document, and so the places are those of the file.
        return (Of(string.Join('\n', lines[..end])), end + 1);
    }

    /// <summary>Reads keys that were kept from another file.</summary>
    public static FrontMatter Of(string yaml)
    {
        try
        {
            return YamlText.Load(yaml) switch
            {
                null or YamlScalarNode { Value: "" or null } => new FrontMatter([]),
                YamlMappingNode map => new FrontMatter(map),
                var other => throw Fault(other, "expected `key: value`."),
            };
        }
        catch (YamlTextException fault)
        {
            throw new FormatException($"{Place(fault.Place)}: {fault.Message} A text with `: ` or ` #` in it stands between double quotes.", fault);
        }
    }

    public static FormatException Fault(YamlNode node, string problem) => new($"{Place(node.Start)}: {problem}");

    /// <summary>What was not taken.</summary>
    public YamlMappingNode Rest => root;

    /// <summary>The text of a key; null when there is none.</summary>
    public string? Find(params ReadOnlySpan<string> path)
    {
        YamlNode? node = root;
        foreach (var key in path)
            node = node is YamlMappingNode map && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
        return node is YamlScalarNode scalar ? TextOf(scalar) : null;
    }

    public string Required(string key) => Find(key) ?? throw new FormatException($"The front matter has no `{key}`.");

    /// <summary>The texts of a mapping by their keys; empty when there is none.</summary>
    public IReadOnlyDictionary<string, string> Under(string key) =>
        root.Children.TryGetValue(new YamlScalarNode(key), out var value) && value is YamlMappingNode map
            ? map.Children.Where(pair => pair.Value is YamlScalarNode).ToDictionary(pair => pair.Key.ToString(), pair => TextOf((YamlScalarNode)pair.Value))
            : new Dictionary<string, string>();

    /// <summary>Takes a node out, and the mappings above it that become empty. Null when there is none.</summary>
    public YamlNode? Take(params ReadOnlySpan<string> path) => Take(root, path);

    /// <summary>Takes a text out; null when there is none. A text that a YAML reader would take for null is empty.</summary>
    public string? TakeText(params ReadOnlySpan<string> path) => Take(path) switch
    {
        null => null,
        YamlScalarNode scalar => TextOf(scalar),
        var other => throw Fault(other, $"`{string.Join('.', path)}` must be a text."),
    };

    public static string TextOf(YamlScalarNode scalar) =>
        scalar is { Style: ScalarStyle.Plain, Value: "null" or "~" } ? "" : scalar.Value ?? "";

    private static YamlNode? Take(YamlMappingNode map, ReadOnlySpan<string> path)
    {
        var key = new YamlScalarNode(path[0]);
        if (!map.Children.TryGetValue(key, out var value))
            return null;
        if (path.Length == 1)
        {
            map.Children.Remove(key);
            return value;
        }

        if (value is not YamlMappingNode inner)
            return null;
        var taken = Take(inner, path[1..]);
        if (inner.Children.Count == 0)
            map.Children.Remove(key);
        return taken;
    }

    private static string Place(Mark mark) => $"Line {mark.Line}, column {mark.Column}";
}
