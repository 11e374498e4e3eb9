namespace PromptWorkbench.DemoModel.Corpus.Talk;

/// <summary>A text file of the folder Words in sections: a line "# name", then the lines of that section. "\n" is a line break.</summary>
internal sealed class Sheet
{
    private readonly Dictionary<string, List<string>> sections = [];

    /// <param name="name">Name of the file, without its ending.</param>
    public Sheet(string name)
    {
        var lines = new List<string>();
        foreach (var line in WordFile.Lines(name))
            if (line.StartsWith("# ", StringComparison.Ordinal)) sections.Add(line[2..], lines = []);
            else lines.Add(line.Replace("\\n", "\n", StringComparison.Ordinal));
    }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<string> Names => [.. sections.Keys];

    public IReadOnlyList<string> this[string section] => sections[section];

    public bool Has(string section) => sections.ContainsKey(section);
}
