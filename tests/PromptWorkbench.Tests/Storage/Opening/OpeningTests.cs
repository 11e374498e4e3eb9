using Microsoft.Data.Sqlite;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Storage;
using Xunit;

namespace PromptWorkbench.Tests.Storage.Opening;

public class OpeningTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_older_database_is_copied_before_it_is_updated_and_keeps_its_runs()
    {
        await using var older = await TemporaryDatabase.OpenAsync();
        var run = A.FullRun();
        await older.Runs.SaveAsync(run, Token);
        await older.MigrateToAsync("Experiments");
        await older.EndAsync();

        await using var newer = await TemporaryDatabase.OpenAsync(older.Folder);
        Assert.Equivalent(run, await newer.Runs.FindAsync(run.Id, Token), strict: true);
        var backup = Assert.Single(Directory.GetFiles(Path.Combine(older.Folder, "backups")));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-before-Comparisons\.db$", Path.GetFileName(backup));
        Assert.Equal([run.Id.ToString()], Query(backup, "SELECT id FROM runs"));
        Assert.Equal(["ok"], Query(backup, "PRAGMA integrity_check"));
        Assert.Equal(["20261123112600_Experiments"], Query(backup, "SELECT max(MigrationId) FROM __EFMigrationsHistory"));
    }

    [Fact]
    public async Task A_database_that_is_up_to_date_is_not_copied()
    {
        await using var first = await TemporaryDatabase.OpenAsync();
        await first.EndAsync();
        await using var second = await TemporaryDatabase.OpenAsync(first.Folder);
        Assert.False(Directory.Exists(Path.Combine(first.Folder, "backups")));
    }

    [Fact]
    public async Task The_five_newest_copies_are_kept()
    {
        await using var older = await TemporaryDatabase.OpenAsync();
        var backups = Directory.CreateDirectory(Path.Combine(older.Folder, "backups")).FullName;
        foreach (var day in Enumerable.Range(1, 6))
            await File.WriteAllTextAsync(Path.Combine(backups, $"2026-01-0{day}T00-00-00Z-before-X.db"), "", Token);
        await older.MigrateToAsync("Experiments");
        await older.EndAsync();
        await using var newer = await TemporaryDatabase.OpenAsync(older.Folder);
        var kept = Directory.GetFiles(backups).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        Assert.Equal((5, "2026-01-03T00-00-00Z-before-X.db", true), (kept.Count, kept[0], kept[^1]!.EndsWith("-before-Comparisons.db", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_lock_on_updates_that_a_killed_process_left_does_not_hold_up_the_next_start()
    {
        await using var older = await TemporaryDatabase.OpenAsync();
        await older.MigrateToAsync("Experiments");
        older.Execute("CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL); INSERT INTO __EFMigrationsLock VALUES (1, '2026-11-23 09:30:00')");
        await older.EndAsync();
        await using var newer = TemporaryDatabase.Closed(older.Folder);
        await newer.Database.OpenAsync(Token).WaitAsync(TimeSpan.FromMinutes(1), Token);
        Assert.Single(newer.Query("SELECT name FROM sqlite_schema WHERE name = 'v_agent_runs'"));
    }

    [Fact]
    public async Task A_database_of_a_newer_workbench_is_refused()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        database.Execute("INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_Later', '20')");
        var refused = await Assert.ThrowsAsync<DataDirectoryException>(() => database.Database.OpenAsync(Token));
        Assert.Contains("made by a newer workbench: this one does not know its update 20990101000000_Later", refused.Message);
    }

    [Fact]
    public async Task A_damaged_file_is_refused_with_the_newest_copy_named()
    {
        await using var older = await TemporaryDatabase.OpenAsync();
        await older.MigrateToAsync("Experiments");
        await older.EndAsync();
        await using var newer = await TemporaryDatabase.OpenAsync(older.Folder);
        for (var number = 0; number < 50; number++)
            await newer.Runs.SaveAsync(A.Run() with { Output = new string('x', 5000) }, Token);
        await newer.EndAsync();
        var file = newer.Database.Path;
        var bytes = await File.ReadAllBytesAsync(file, Token);
        var page = Array.LastIndexOf(bytes, (byte)'x') / 4096 * 4096;
        Array.Fill(bytes, (byte)0xA5, 4096 * 3, page - (4096 * 3));
        await File.WriteAllBytesAsync(file, bytes, Token);

        await using var damaged = TemporaryDatabase.Closed(older.Folder);
        var refused = await Assert.ThrowsAsync<DataDirectoryException>(() => damaged.Database.OpenAsync(Token));
        Assert.Contains(file, refused.Message);
        Assert.Contains(Assert.Single(Directory.GetFiles(Path.Combine(older.Folder, "backups"))), refused.Message);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file, Token));
    }

    [Fact]
    public async Task Damage_that_only_the_whole_check_finds_is_told_while_the_workbench_is_at_work()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.Runs.SaveAsync(A.Run(), Token);
        await database.Database.CheckAsync(Token);
        Assert.Null(database.Health.Damage);

        // The tags get an index with as many entries as they have, and other ones: the quick check only counts.
        await database.Archive.AddTagAsync((await database.Runs.ListAsync(new RunQuery(), Token)).Runs[0].Id, "good", Token);
        database.Execute("CREATE TABLE other (tag TEXT); INSERT INTO other VALUES ('elsewhere'); CREATE INDEX stray ON other (tag)");
        database.Execute("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET tbl_name = 'run_tags', sql = 'CREATE INDEX stray ON run_tags (tag)' WHERE name = 'stray'");
        await database.EndAsync();
        await using var next = await TemporaryDatabase.OpenAsync(database.Folder);
        await next.Database.CheckAsync(Token);
        Assert.Contains("missing from index stray", next.Health.Damage);
        Assert.Contains(".recover", next.Health.Damage);
    }

    [Fact]
    public async Task A_database_that_another_program_keeps_locked_is_not_opened_and_not_called_damaged()
    {
        await using var older = await TemporaryDatabase.OpenAsync();
        await older.MigrateToAsync("Experiments");
        await older.EndAsync();
        using var other = new SqliteConnection($"Data Source={older.Database.Path};Pooling=False");
        other.Open();
        using var transaction = other.BeginTransaction(deferred: false);
        await using var newer = TemporaryDatabase.Closed(older.Folder);
        var refused = await Assert.ThrowsAsync<DataDirectoryException>(() => newer.Database.OpenAsync(Token));
        Assert.Equal($"Another program keeps {older.Database.Path} locked. End that program and start again.", refused.Message);
    }

    [Fact]
    public async Task A_data_directory_beneath_a_file_and_one_that_nobody_may_write_are_refused()
    {
        var file = Path.GetTempFileName();
        foreach (var folder in OperatingSystem.IsLinux() ? new[] { Path.Combine(file, "data"), "/proc/workbench" } : [Path.Combine(file, "data")])
        {
            var refused = await Assert.ThrowsAsync<DataDirectoryException>(() => TemporaryDatabase.Closed(folder).Database.OpenAsync(Token));
            Assert.StartsWith($"The data directory {folder} cannot be used: ", refused.Message);
            Assert.EndsWith("Make it a folder you may write to, or name another one with Workbench__DataDirectory.", refused.Message);
        }

        File.Delete(file);
    }

    [Fact]
    public async Task A_second_workbench_on_a_data_directory_is_refused_with_the_first_one_named_until_that_ends()
    {
        await using var first = await TemporaryDatabase.OpenAsync();
        await using var second = TemporaryDatabase.Closed(first.Folder);
        using (first.Database.TakeDirectory("http://127.0.0.1:5080"))
        {
            var refused = Assert.Throws<DataDirectoryException>(() => second.Database.TakeDirectory("http://127.0.0.1:5081"));
            Assert.Equal(
                $"The data directory {first.Folder} is in use by the workbench with process id {Environment.ProcessId} at http://127.0.0.1:5080. Use that one, or end it first, or name another directory with Workbench__DataDirectory.",
                refused.Message);
        }

        second.Database.TakeDirectory("http://127.0.0.1:5081").Dispose();
    }

    private static List<string> Query(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
