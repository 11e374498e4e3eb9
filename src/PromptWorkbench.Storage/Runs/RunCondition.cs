using Microsoft.Data.Sqlite;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Storage.Runs;

/// <summary>A filter as SQL: constant text, and parameters that are null for what is not asked.</summary>
internal static class RunCondition
{
    public const string Sql =
        """
        ($model IS NULL OR model_id = $model)
        AND ($status IS NULL OR status = $status)
        AND ($since IS NULL OR started_at >= $since)
        AND ($before IS NULL OR started_at < $before)
        AND ($tag IS NULL OR id IN (SELECT run_id FROM run_tags WHERE tag = $tag))
        AND ($prompt IS NULL OR prompt_sha256 = $prompt)
        AND ($match IS NULL OR id IN (SELECT run_id FROM run_numbers WHERE number IN (SELECT rowid FROM run_search WHERE run_search MATCH $match)))
        """;

    public static SqliteParameter[] Parameters(RunFilter? filter) =>
    [
        Of("$model", filter?.ModelId),
        Of("$status", filter?.Status is { } status ? RunRowMapping.Name(status) : null),
        Of("$since", filter?.Since is { } since ? RunRowMapping.Write(since) : null),
        Of("$before", filter?.Before is { } before ? RunRowMapping.Write(before) : null),
        Of("$tag", filter?.Tag),
        Of("$prompt", filter?.PromptSha256),
        Of("$match", SearchText.Query(filter?.Text)),
    ];

    private static SqliteParameter Of(string name, string? value) => new(name, (object?)value ?? DBNull.Value);
}
