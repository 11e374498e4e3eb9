using PromptWorkbench.Domain.Comparisons;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Features.Playground;

/// <summary>What an address asks the playground to show.</summary>
/// <param name="Columns">The columns it names, at most four; empty when it names none.</param>
/// <param name="Model">The model to ask when it names no column; null to leave that as it is.</param>
public sealed record PlaygroundAddress(IReadOnlyList<ColumnAddress> Columns, string? Model = null)
{
    /// <summary>What in the address cannot be understood.</summary>
    public IReadOnlyList<string> Problems { get; private init; } = [];

    /// <summary>An address that leaves it to the playground what to show.</summary>
    public bool IsPlain => Columns.Count == 0 && Model is null && Problems.Count == 0;

    public string Url => Columns switch
    {
        [] => AppUrls.PlaygroundWith(Model),
        [{ Source: ColumnSource.Sample } only] => AppUrls.PlaygroundWith(only.Model, only.Id),
        [{ Source: ColumnSource.Run } only] => AppUrls.PlaygroundWith(only.Model, run: Guid.Parse(only.Id)),
        _ => AppUrls.PlaygroundComparing(Columns),
    };

    /// <summary>Reads the query of an address: either `column`s, or the `model`, `sample` and `run` of a single one.</summary>
    public static PlaygroundAddress Read(string[]? columns, string? model, string? sample, Guid? run)
    {
        if (columns is { Length: > 0 })
            return Read(columns);
        if (run is { } id)
            return new([ColumnAddress.Run(id) with { Model = model }]);
        return string.IsNullOrEmpty(sample) ? new([], model) : new([ColumnAddress.Sample(sample) with { Model = model }]);
    }

    private static PlaygroundAddress Read(string[] texts)
    {
        var read = texts.Select(text => (Text: text, Column: ColumnAddress.Parse(text))).ToList();
        List<string> problems = [.. read.Where(item => item.Column is null)
            .Select(item => $"The address names a column '{item.Text}', which is none of sample:ID, prompt:ID and run:ID.")];
        if (read.Count > Comparison.MostColumns)
            problems.Add($"The address names {read.Count} columns; at most {Comparison.MostColumns} are shown.");
        return new([.. read.Select(item => item.Column).OfType<ColumnAddress>().Take(Comparison.MostColumns)]) { Problems = problems };
    }
}
