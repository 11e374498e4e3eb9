using System.Text.RegularExpressions;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Storage;
using Xunit;

namespace PromptWorkbench.Tests.Storage;

public partial class WorkbenchDatabaseTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_made_with_its_folder_and_writes_ahead()
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("workbench-db-").FullName, "deep", "er");
        await using var database = await TemporaryDatabase.OpenAsync(folder);
        Assert.Equal(["wal"], database.Query("PRAGMA journal_mode"));
    }

    [Fact]
    public async Task Marks_runs_that_a_killed_workbench_left_as_interrupted_and_keeps_their_text()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.Runs.SaveAsync(A.Run(status: RunStatus.Running) with { Output = "so far" }, Token);
        await database.Runs.SaveAsync(A.Run(status: RunStatus.Stopped), Token);
        await database.Database.TakeUpAsync(Token);
        Assert.Equal(["interrupted: so far", "stopped: "], database.Query("SELECT status || ': ' || output FROM v_runs ORDER BY status"));
    }

    [Fact]
    public async Task Opens_again_after_a_workbench_was_killed_while_it_held_the_migration_lock()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={database.Database.Path};Pooling=False"))
        {
            connection.Open();
            using var leave = connection.CreateCommand();
            leave.CommandText = "INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-11-23 09:30:00')";
            leave.ExecuteNonQuery();
        }

        await database.Database.OpenAsync(Token).WaitAsync(TimeSpan.FromSeconds(60), Token);
    }

    [Fact]
    public async Task The_migrations_make_every_table_and_column_that_the_code_knows()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        Assert.False(await database.HasPendingModelChangesAsync());
    }

    [Fact]
    public async Task Every_view_has_exactly_the_documented_columns()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var documented = Repository.Read("docs/database.md").Split("\n## ").Where(section => section.StartsWith("v_", StringComparison.Ordinal)).ToDictionary(
            section => section[..section.IndexOf(':')],
            section => string.Join(' ', DocumentedColumn().Matches(section).Select(match => match.Groups[1].Value)));
        var views = database.Query("SELECT name FROM sqlite_schema WHERE type = 'view' AND name GLOB 'v_*'").ToDictionary(
            view => view!,
            view => string.Join(' ', database.Query($"SELECT name FROM pragma_table_info('{view}')")));
        Assert.Equal(views.OrderBy(view => view.Key), documented.OrderBy(view => view.Key));
    }

    [Fact]
    public async Task The_view_computes_what_the_table_does_not_hold()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.Runs.SaveAsync(A.FullRun(), Token);
        Assert.Equal(
            ["Be brief.|Grüße, \"Ada\" {{x}} 🦜|2000|491"],
            database.Query("SELECT system_message || '|' || user_message || '|' || CAST(round(duration_ms) AS INTEGER) || '|' || CAST(tokens_per_second AS INTEGER) FROM v_runs"));
    }

    [Fact]
    public async Task Refuses_a_data_directory_that_is_a_file_and_says_so()
    {
        var file = Path.GetTempFileName();
        var fault = await Assert.ThrowsAsync<DataDirectoryException>(() => TemporaryDatabase.OpenAsync(file));
        Assert.Contains(file, fault.Message);
        Assert.Contains("Workbench__DataDirectory", fault.Message);
        File.Delete(file);
    }

    [Fact]
    public async Task Refuses_a_file_that_is_no_database_and_leaves_it_alone()
    {
        var folder = Directory.CreateTempSubdirectory("workbench-db-").FullName;
        var file = Path.Combine(folder, "workbench.db");
        await File.WriteAllTextAsync(file, "these are my notes, not a database", Token);
        var fault = await Assert.ThrowsAsync<DataDirectoryException>(() => TemporaryDatabase.OpenAsync(folder));
        Assert.Contains("cannot be opened", fault.Message);
        Assert.Equal("these are my notes, not a database", await File.ReadAllTextAsync(file, Token));
        Directory.Delete(folder, recursive: true);
    }

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex DocumentedColumn();
}
