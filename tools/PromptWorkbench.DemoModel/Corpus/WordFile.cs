namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>Word lists that are part of the program (folder Words).</summary>
internal static class WordFile
{
    /// <summary>The lines of a list.</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        using var reader = new StreamReader(typeof(WordFile).Assembly.GetManifestResourceStream($"{name}.txt")
            ?? throw new InvalidOperationException($"There is no word list '{name}'."));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
