using Microsoft.Data.Sqlite;

namespace PromptWorkbench.Storage.Opening;

/// <summary>SQLite's own checks of the file (sqlite.org/pragma.html).</summary>
internal static class IntegrityCheck
{
    /// <summary>What is wrong with the pages and their order; null when nothing is. Indexes are not compared with their tables.</summary>
    public static string? Quick(SqliteConnection connection) => First(connection, "PRAGMA quick_check(1)");

    /// <summary>What is wrong with anything, read over a connection of its own; null when nothing is, or when cancelling ended the check before.</summary>
    public static string? Whole(string path, CancellationToken cancellationToken)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var ending = cancellationToken.Register(() => SQLitePCL.raw.sqlite3_interrupt(connection.Handle!));
        try
        {
            return First(connection, "PRAGMA integrity_check(1)");
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == SQLitePCL.raw.SQLITE_INTERRUPT && cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static string? First(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        try
        {
            return (string)command.ExecuteScalar()! is var said && said == "ok" ? null : said.Trim();
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == SQLitePCL.raw.SQLITE_CORRUPT)
        {
            return fault.Message;
        }
    }
}
