using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace PromptWorkbench.Domain.Yaml;

/// <summary>A mapping of a YAML file whose every fault is told with line and column.</summary>
internal sealed class YamlMap
{
    private readonly YamlMappingNode node;
    private readonly string what;

    /// <param name="node">The mapping.</param>
    /// <param name="what">What it stands for, as the beginning of a sentence.</param>
    /// <param name="keys">The keys it may have; none means any.</param>
    public YamlMap(YamlNode node, string what, params string[] keys)
    {
        this.node = node as YamlMappingNode ?? throw Fault(node, $"{what} must be `key: value` lines.");
        this.what = what;
        foreach (var key in this.node.Children.Keys.Where(key => keys.Length > 0 && !keys.Contains(key.ToString())))
            throw Fault(key, $"{what} has no `{key}`. It may have: {string.Join(", ", keys)}.");
    }

    /// <summary>The root of a text's first document.</summary>
    /// <exception cref="YamlFaultException">The text is not YAML, or there is nothing in it.</exception>
    public static YamlNode Load(string text)
    {
        try
        {
            return YamlText.Load(text) ?? throw new YamlFaultException("The file is empty.");
        }
        catch (YamlTextException fault)
        {
            throw Fault(fault.Place, fault.Message);
        }
    }

    /// <summary>The text of a node that is no list and no mapping.</summary>
    public static string Scalar(YamlNode node) =>
        node is YamlScalarNode { Value: { } value } ? value : throw Fault(node, "A text was expected here.");

    public static YamlFaultException Fault(YamlNode node, string problem) => Fault(node.Start, problem);

    public static YamlFaultException Fault(Mark place, string problem) =>
        new($"Line {place.Line}, column {place.Column}: {problem}");

    /// <summary>Every entry in the order of the file.</summary>
    public IEnumerable<(string Key, YamlNode Value)> Entries => node.Children.Select(pair => (Scalar(pair.Key), pair.Value));

    public YamlNode? Find(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    public YamlNode Required(string key) => Find(key) ?? throw Fault(node, $"{what} has no `{key}`.");

    public string? Text(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value ?? "",
        var other => throw Fault(other, $"`{key}` must be a text."),
    };

    public string RequiredText(string key) =>
        Required(key) is YamlScalarNode { Value: { Length: > 0 } value } ? value : throw Fault(Required(key), $"`{key}` must be a text.");

    public IReadOnlyList<YamlNode> List(string key) =>
        Required(key) is YamlSequenceNode { Children.Count: > 0 } list ? [.. list.Children] : throw Fault(Required(key), $"`{key}` must be a list with at least one entry.");

    public T? Number<T>(string key, T least, T most)
        where T : struct, IParsable<T>, IComparable<T>
    {
        if (Text(key) is not { } text)
            return null;
        return T.TryParse(text, CultureInfo.InvariantCulture, out var number) && number.CompareTo(least) >= 0 && number.CompareTo(most) <= 0
            ? number
            : throw Fault(Find(key)!, $"`{key}` is '{text}'; it must be a number from {least} to {most}.");
    }
}
