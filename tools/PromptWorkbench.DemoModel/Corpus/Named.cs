namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>Lists of choices in words.</summary>
internal static class Named
{
    /// <summary>a, b or c.</summary>
    public static string Or(IReadOnlyList<string> choices) => Joined(choices, "or");

    /// <summary>a, b and c.</summary>
    public static string And(IReadOnlyList<string> items) => Joined(items, "and");

    private static string Joined(IReadOnlyList<string> words, string last) => words.Count == 1
        ? words[0]
        : $"{string.Join(", ", words.Take(words.Count - 1))} {last} {words[^1]}";
}
