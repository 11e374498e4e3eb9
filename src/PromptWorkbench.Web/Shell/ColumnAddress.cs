namespace PromptWorkbench.Web.Shell;

/// <summary>What a column of the playground begins with.</summary>
public enum ColumnSource
{
    Blank,
    Sample,
    Prompt,
    Run,
}

/// <summary>A column of the playground as an address names it: `sample:ID`, `prompt:REFERENCE`, `run:GUID` or `blank`, then perhaps `@MODEL`.</summary>
/// <param name="Source">What it begins with.</param>
/// <param name="Id">Which sample, prompt of the library or run; empty for a blank column.</param>
/// <param name="Model">The model to ask; null for the run's own, or the usual one.</param>
public sealed record ColumnAddress(ColumnSource Source, string Id = "", string? Model = null)
{
    private static readonly IReadOnlyDictionary<string, ColumnSource> Sources = new Dictionary<string, ColumnSource>
    {
        ["blank"] = ColumnSource.Blank,
        ["sample"] = ColumnSource.Sample,
        ["prompt"] = ColumnSource.Prompt,
        ["run"] = ColumnSource.Run,
    };

    public static ColumnAddress Sample(string id) => new(ColumnSource.Sample, id);

    /// <param name="reference">As <see cref="Domain.PromptLibrary.WholeLibrary"/> has it: `ID`, `ID/HASH` or `files/PATH`.</param>
    public static ColumnAddress Prompt(string reference) => new(ColumnSource.Prompt, reference);

    public static ColumnAddress Run(Guid id) => new(ColumnSource.Run, id.ToString());

    /// <summary>Reads what <see cref="ToString"/> writes; null when the text is something else.</summary>
    public static ColumnAddress? Parse(string? text)
    {
        var (what, model) = Split(text ?? "", '@');
        var (name, id) = Split(what, ':');
        if (!Sources.TryGetValue(name, out var source) || model is "" || (id is null) != (source == ColumnSource.Blank))
            return null;
        return source == ColumnSource.Run
            ? Guid.TryParse(id, out var run) ? Run(run) with { Model = model } : null
            : id is "" ? null : new ColumnAddress(source, Uri.UnescapeDataString(id ?? ""), model);
    }

    /// <summary>The text for an address, where it still has to be escaped as a value of the query.</summary>
    public override string ToString()
    {
        var name = Sources.Single(pair => pair.Value == Source).Key;
        return (Source == ColumnSource.Blank ? name : $"{name}:{Uri.EscapeDataString(Id).Replace("%2F", "/")}") + (Model is null ? "" : $"@{Model}");
    }

    private static (string Before, string? After) Split(string text, char mark) =>
        text.IndexOf(mark) is >= 0 and var place ? (text[..place], text[(place + 1)..]) : (text, null);
}
