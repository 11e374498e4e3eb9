using System.Text;

namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>
/// Sentences in many wordings. In a pattern, `[a|b|c]` stands for one of the parts, which may hold brackets themselves, and `{name}` for a value.
/// Values are put in as they are.
/// </summary>
internal static class Wording
{
    /// <param name="dice">Chance.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="values">What stands for its names.</param>
    /// <exception cref="FormatException">A bracket is not closed, or a name has no value.</exception>
    public static string Say(this Dice dice, string pattern, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var text = new StringBuilder();
        var at = 0;
        Write(dice, pattern, ref at, values, text);
        return text.ToString();
    }

    // Writes up to the bracket or bar that ends the part in which it starts.
    private static void Write(Dice dice, string pattern, ref int at, ReadOnlySpan<(string Name, string Value)> values, StringBuilder text)
    {
        while (at < pattern.Length && pattern[at] is not ('|' or ']'))
        {
            var letter = pattern[at++];
            if (letter == '[') Choose(dice, pattern, ref at, values, text);
            else if (letter == '{') text.Append(ValueAt(pattern, ref at, values));
            else text.Append(letter);
        }
    }

    private static void Choose(Dice dice, string pattern, ref int at, ReadOnlySpan<(string Name, string Value)> values, StringBuilder text)
    {
        List<int> starts = [at];
        var depth = 0;
        var end = at;
        for (; end < pattern.Length && (pattern[end] != ']' || depth > 0); end++)
        {
            if (pattern[end] == '[') depth++;
            else if (pattern[end] == ']') depth--;
            else if (pattern[end] == '|' && depth == 0) starts.Add(end + 1);
        }

        if (end == pattern.Length) throw new FormatException($"A bracket is not closed in '{pattern}'.");
        var start = dice.Pick(starts);
        Write(dice, pattern, ref start, values, text);
        at = end + 1;
    }

    private static string ValueAt(string pattern, ref int at, ReadOnlySpan<(string Name, string Value)> values)
    {
        var end = pattern.IndexOf('}', at);
        var name = end < 0 ? string.Empty : pattern[at..end];
        foreach (var value in values)
        {
            if (value.Name != name) continue;
            at = end + 1;
            return value.Value;
        }

        throw new FormatException($"'{name}' has no value in '{pattern}'.");
    }
}
