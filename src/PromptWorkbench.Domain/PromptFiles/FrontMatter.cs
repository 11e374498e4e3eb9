using System.Globalization;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.PromptFiles;

/// <summary>The `key: value` lines at the head of a prompt file. Indented keys belong to the key above: `model.parameters.seed`.</summary>
internal sealed class FrontMatter
{
    private readonly Dictionary<string, string> values = [];

    public static (FrontMatter FrontMatter, int BodyStart) Read(string[] lines)
    {
        if (lines.Length == 0 || lines[0].TrimEnd() != "---")
            throw new FormatException("Line 1: a prompt file begins with a line `---`.");
        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == "---");
        if (end < 0)
            throw new FormatException("The front matter is not closed by a line `---`.");

        var result = new FrontMatter();
        var parents = new Stack<(int Indent, string Path)>();
        for (var i = 1; i < end; i++)
            result.Add(lines[i], i + 1, parents);
        return (result, end + 1);
    }

    public string? Find(string key) => values.GetValueOrDefault(key);

    public string Required(string key) =>
        Find(key) ?? throw new FormatException($"The front matter has no `{key}`.");

    public IReadOnlyDictionary<string, string> Under(string prefix) => values
        .Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(pair => pair.Key[prefix.Length..], pair => pair.Value);

    public SamplingSettings Settings() => new()
    {
        Temperature = Parameter("temperature", double.Parse),
        TopP = Parameter("top_p", double.Parse),
        TopK = Parameter("top_k", int.Parse),
        MaxTokens = Parameter("max_tokens", int.Parse),
        Seed = Parameter("seed", uint.Parse),
    };

    private T? Parameter<T>(string name, Func<string, IFormatProvider, T> parse)
        where T : struct
    {
        if (Find($"model.parameters.{name}") is not { } text)
            return null;
        try
        {
            return parse(text, CultureInfo.InvariantCulture);
        }
        catch (Exception fault) when (fault is FormatException or OverflowException)
        {
            throw new FormatException($"The front matter's `{name}` is '{text}', which is not a number it can have.", fault);
        }
    }

    private void Add(string line, int number, Stack<(int Indent, string Path)> parents)
    {
        if (line.Trim().Length == 0 || line.TrimStart().StartsWith('#'))
            return;
        var indent = line.Length - line.TrimStart().Length;
        var colon = line.IndexOf(':');
        if (colon < 0)
            throw new FormatException($"Line {number}: expected `key: value`.");

        while (parents.TryPeek(out var top) && top.Indent >= indent)
            parents.Pop();
        var key = line[indent..colon].TrimEnd();
        var path = parents.TryPeek(out var parent) ? $"{parent.Path}.{key}" : key;
        var value = line[(colon + 1)..].Trim();
        if (value.Length == 0)
            parents.Push((indent, path));
        else
            values[path] = Unquote(value);
    }

    private static string Unquote(string value) =>
        value.Length >= 2 && value[0] is '"' or '\'' && value[^1] == value[0] ? value[1..^1] : value;
}
