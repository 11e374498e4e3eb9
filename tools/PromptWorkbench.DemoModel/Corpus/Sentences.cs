using System.Text.RegularExpressions;

namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>Sentences from forms with gaps.</summary>
internal static partial class Sentences
{
    private static readonly string[] NoPlurals = ["bus", "news", "circus", "class", "dress", "mattress", "waitress", "canvas", "tennis", "gas", "glass", "wilderness"];

    /// <summary>Puts words into the gaps of a form ({word}) and a large letter at the beginning of every sentence.</summary>
    public static string Fill(string form, Func<string, string> word) => Capitalized(Gap().Replace(form, match => word(match.Groups[1].Value)));

    /// <summary>With a large letter at the beginning of every sentence.</summary>
    public static string Capitalized(string text) => Beginning().Replace(text, match => match.Value.ToUpperInvariant());

    /// <summary>Its first letter small, but not in "I", nor in a name of one letter.</summary>
    public static string Uncapitalized(string text) => text.StartsWith("I ", StringComparison.Ordinal) ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>Whether a noun (its last word) takes "are".</summary>
    public static bool IsPlural(string noun) => noun.EndsWith('s') && !NoPlurals.Contains(noun.Split(' ')[^1]);

    /// <summary>As people type: now and then without capitals or without the last full stop.</summary>
    public static string Typed(Dice dice, string text)
    {
        if (dice.Chance(0.06))
            text = text.ToLowerInvariant();
        return text.EndsWith('.') && !text.EndsWith("..", StringComparison.Ordinal)
            ? dice.Weighted((0.88, text), (0.06, text[..^1]), (0.06, text[..^1] + "!"))
            : text;
    }

    [GeneratedRegex(@"\{([^}]+)\}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"(?<=^|[.!?] )\p{Ll}")]
    private static partial Regex Beginning();
}
