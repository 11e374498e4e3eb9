using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Storage.Runs;

namespace PromptWorkbench.Storage;

/// <summary>The file `workbench.db` in the data directory.</summary>
public sealed class WorkbenchDatabase
{
    private readonly IDbContextFactory<WorkbenchDbContext> contexts;

    internal WorkbenchDatabase(DataDirectory directory, IDbContextFactory<WorkbenchDbContext> contexts)
    {
        this.contexts = contexts;
        Path = directory.DatabasePath;
    }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>
    /// Creates the data directory and the file if need be, brings the tables up to date, and marks the runs that a
    /// workbench which was killed left as running. Call once, before anything else uses the database.
    /// </summary>
    /// <exception cref="DataDirectoryException">The directory cannot be created or written, or the file is not a database.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        DataDirectory.MakeWritable(System.IO.Path.GetDirectoryName(Path)!);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
            await context.Database.MigrateAsync(cancellationToken);
        }
        catch (Microsoft.Data.Sqlite.SqliteException fault)
        {
            throw new DataDirectoryException($"The database {Path} cannot be opened: {fault.Message} Move the file away to begin with an empty one, or name another data directory.", fault);
        }

        var running = RunRowMapping.Name(RunStatus.Running);
        var interrupted = RunRowMapping.Name(RunStatus.Interrupted);
        await context.Runs
            .Where(run => run.Status == running)
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.Status, interrupted), cancellationToken);
    }
}
