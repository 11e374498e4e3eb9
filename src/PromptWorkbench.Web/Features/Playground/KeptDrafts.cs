using System.Text.Json;
using System.Text.Json.Serialization;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Web.Features.Playground;

/// <summary>What is in the editors, as the browser keeps it for the case that the page has to be loaded anew.</summary>
/// <param name="Addresses">The columns as the address names them.</param>
/// <param name="Columns">What each of them would ask.</param>
public sealed record KeptDrafts(string[] Addresses, RunSpec[] Columns)
{
    /// <summary>The address they belong to.</summary>
    [JsonIgnore]
    public PlaygroundAddress Address => PlaygroundAddress.Read(Addresses, null, null, null);

    public static string Write(PlaygroundState state) => JsonSerializer.Serialize(new KeptDrafts(
        [.. state.Columns.Select(column => column.Address.ToString())],
        [.. state.Columns.Select(column => column.Draft.Spec(column.ModelId))]));

    /// <summary>Null for nothing, and for what another version of the workbench has written.</summary>
    public static KeptDrafts? Read(string? text)
    {
        try
        {
            return text is null ? null : JsonSerializer.Deserialize<KeptDrafts>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Puts back what was typed, when the columns are still as many.</summary>
    internal void PutInto(IReadOnlyList<Column> columns)
    {
        if (columns.Count != Columns.Length)
            return;
        foreach (var (column, spec) in columns.Zip(Columns))
            column.PutBack(spec);
    }
}
