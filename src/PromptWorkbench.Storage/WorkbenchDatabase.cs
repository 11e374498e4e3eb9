using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Storage.Runs;

namespace PromptWorkbench.Storage;

/// <summary>The file `workbench.db` in the data directory.</summary>
public sealed class WorkbenchDatabase
{
    private static readonly TimeSpan PatienceForMigration = TimeSpan.FromMinutes(2);

    private readonly IDbContextFactory<WorkbenchDbContext> contexts;

    internal WorkbenchDatabase(DataDirectory directory, IDbContextFactory<WorkbenchDbContext> contexts)
    {
        this.contexts = contexts;
        Path = directory.DatabasePath;
    }

    /// <summary>Full path of the file.</summary>
    public string Path { get; }

    /// <summary>
    /// Creates the data directory and the file if need be and brings the tables up to date. Call once, before anything
    /// else uses the database.
    /// </summary>
    /// <exception cref="DataDirectoryException">The directory cannot be created or written, or the file is not a database.</exception>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        DataDirectory.MakeWritable(System.IO.Path.GetDirectoryName(Path)!);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        try
        {
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
            await MigrateAsync(context, cancellationToken);
        }
        catch (Microsoft.Data.Sqlite.SqliteException fault)
        {
            throw new DataDirectoryException($"The database {Path} cannot be opened: {fault.Message} Move the file away to begin with an empty one, or name another data directory.", fault);
        }
    }

    /// <summary>
    /// Marks the runs, and the runs of agents, that a workbench which was killed left as running. Only the web app may say so: a headless
    /// experiment shares the file with a workbench whose runs go on.
    /// </summary>
    public async Task EndRunsLeftBehindAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var running = RunRowMapping.Name(RunStatus.Running);
        var interrupted = RunRowMapping.Name(RunStatus.Interrupted);
        await context.Runs
            .Where(run => run.Status == running)
            .ExecuteUpdateAsync(set => set.SetProperty(run => run.Status, interrupted), cancellationToken);
        await context.AgentRuns
            .Where(run => run.Ending == null)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(run => run.Ending, RunRowMapping.Name(AgentEnding.Interrupted))
                    .SetProperty(run => run.EndingNote, "The workbench ended while the agent was at work. The steps it had done are kept."),
                cancellationToken);
    }

    /// <summary>EF's lock on migrations is a row that a killed workbench leaves behind, and EF waits for it without end.</summary>
    private async Task MigrateAsync(WorkbenchDbContext context, CancellationToken cancellationToken)
    {
        if (!(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            return;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(PatienceForMigration);
        try
        {
            await context.Database.MigrateAsync(patience.Token);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new DataDirectoryException(
                $"The database {Path} is locked for an update that does not end. If no other workbench uses it, one was killed in the middle: "
                + "run sqlite3 on it with DELETE FROM __EFMigrationsLock; and start again.",
                late);
        }
    }
}
