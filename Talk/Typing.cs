namespace PromptWorkbench.DemoModel.Corpus.Talk;

/// <summary>How people type what they ask.</summary>
internal static class Typing
{
    /// <summary>The text, now and then with a small first letter, without its last sign, or with a polite word.</summary>
    public static string Loosely(Dice dice, string text)
    {
        if (dice.Chance(0.06) && char.IsUpper(text[0]) && !text.StartsWith("I ", StringComparison.Ordinal)) text = "Please " + Small(text);
        else if (dice.Chance(0.04) && text[^1] is '.' or '?') text = text[..^1] + ", please" + text[^1];
        if (dice.Chance(0.1)) text = Small(text);
        return dice.Chance(0.12) && text[^1] is '.' or '?' ? text[..^1] : text;
    }

    private static string Small(string text) =>
        text.StartsWith("I ", StringComparison.Ordinal) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
