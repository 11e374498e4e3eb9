using System.Text.RegularExpressions;

namespace PromptWorkbench.Domain.Extractors;

/// <summary>Numbers in a text as Kojima et al. 2022 read them: commas dropped, then `-?\d+\.?\d*`.</summary>
internal static partial class NumberText
{
    public static IReadOnlyList<string> All(string text) =>
        [.. Number().Matches(text.Replace(",", "")).Select(match => match.Value.TrimEnd('.'))];

    /// <summary>One way to write each number: `007.50` becomes `7.5`, `-0` becomes `0`.</summary>
    public static string Canonical(string number)
    {
        var negative = number.StartsWith('-');
        var parts = number.TrimStart('-').Split('.');
        var whole = parts[0].TrimStart('0');
        var fraction = parts.Length > 1 ? parts[1].TrimEnd('0') : "";
        var text = (whole.Length > 0 ? whole : "0") + (fraction.Length > 0 ? $".{fraction}" : "");
        return negative && text != "0" ? $"-{text}" : text;
    }

    [GeneratedRegex(@"-?[0-9]+\.?[0-9]*")]
    private static partial Regex Number();
}
