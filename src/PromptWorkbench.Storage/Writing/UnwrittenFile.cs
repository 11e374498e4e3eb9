using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using PromptWorkbench.Domain.Storing;

namespace PromptWorkbench.Storage.Writing;

/// <summary>Rows that a workbench could not write until its end, one JSON object a line: `{"table":…,"row":{…}}`.</summary>
internal static class UnwrittenFile
{
    /// <summary>Writes the rows beside the database, or into the temporary directory where there is no room, and says where they lie.</summary>
    public static string Write(DataDirectory directory, IModel model, IReadOnlyList<object> rows, StorageTrouble trouble)
    {
        var lines = rows.Select(row => JsonSerializer.Serialize(new { table = Rows.Table(model, row), row })).ToList();
        var said = $"{rows.Count} {(rows.Count == 1 ? "result" : "results")} could not be written to the database. {trouble.Cause}.";
        if (WhyNot(directory.UnwrittenPath, lines) is not { } reason)
            return $"{said} They are in {directory.UnwrittenPath}; the next start writes them.";
        var elsewhere = Path.Combine(Path.GetTempPath(), $"workbench-unwritten-{Guid.NewGuid():N}.jsonl");
        return WhyNot(elsewhere, lines) is { } again
            ? $"{said} They are lost: {directory.UnwrittenPath}: {reason} {elsewhere}: {again}"
            : $"{said} They are in {elsewhere}. Make it {directory.UnwrittenPath}, and the next start writes them.";
    }

    /// <summary>The rows of the file; none when there is no file.</summary>
    /// <exception cref="DataDirectoryException">The file cannot be read.</exception>
    public static IReadOnlyList<object> Read(DataDirectory directory, IModel model)
    {
        var types = model.GetEntityTypes().ToDictionary(entity => entity.GetTableName()!, entity => entity.ClrType);
        try
        {
            return File.Exists(directory.UnwrittenPath) ? [.. File.ReadLines(directory.UnwrittenPath).Select(Row)] : [];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new DataDirectoryException(
                $"{directory.UnwrittenPath} holds results that an earlier workbench could not write, and it cannot be read: {fault.Message} Move it away to start without them.", fault);
        }

        object Row(string line)
        {
            using var parsed = JsonDocument.Parse(line);
            return parsed.RootElement.GetProperty("row").Deserialize(types[parsed.RootElement.GetProperty("table").GetString()!])
                ?? throw new JsonException("A line has no row.");
        }
    }

    private static string? WhyNot(string path, IReadOnlyList<string> lines)
    {
        try
        {
            File.AppendAllLines(path, lines);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return fault.Message;
        }
    }
}
