using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Domain.Storing;
using PromptWorkbench.Storage.Opening;
using PromptWorkbench.Storage.Runs;
using PromptWorkbench.Storage.Writing;

namespace PromptWorkbench.Storage;

/// <summary>The file `workbench.db` in the data directory.</summary>
public sealed class WorkbenchDatabase
{
    /// <summary>A check of the pages takes a second or two for this much; a larger file is checked only while the workbench is at work.</summary>
    private const long MostCheckedAtStart = 512 * 1024 * 1024;

    private readonly DataDirectory directory;
    private readonly IDbContextFactory<WorkbenchDbContext> contexts;
    private readonly WriteQueue writes;
    private readonly StorageHealth health;
    private readonly Backups backups;
    private readonly TimeProvider time;

    internal WorkbenchDatabase(DataDirectory directory, IDbContextFactory<WorkbenchDbContext> contexts, WriteQueue writes, StorageHealth health, TimeProvider time)
    {
        (this.directory, this.contexts, this.writes, this.health, this.time) = (directory, contexts, writes, health, time);
        backups = new Backups(directory, time);
    }

    /// <summary>Full path of the file.</summary>
    public string Path => directory.DatabasePath;

    /// <summary>After the end of the workbench: what could not be written to the database, and where it lies; null when everything was.</summary>
    public string? LeftBehind => writes.LeftBehind;

    /// <summary>
    /// Keeps other workbenches off the data directory until disposed. A headless experiment needs none of this: it shares the file.
    /// </summary>
    /// <param name="address">Where people find this workbench.</param>
    /// <exception cref="DataDirectoryException">Another workbench uses the directory, or it cannot be used.</exception>
    public IDisposable TakeDirectory(string address) => DirectoryOwner.Take(directory, address);

    /// <summary>
    /// Creates the data directory and the file if need be, checks the file and brings the tables up to date. Call once, before anything
    /// else uses the database.
    /// </summary>
    /// <exception cref="DataDirectoryException">The directory cannot be created or written, or the file cannot be used.</exception>
    public Task OpenAsync(CancellationToken cancellationToken) => ExplainedAsync(async context =>
    {
        directory.MakeWritable();
        await context.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        if (new FileInfo(Path).Length <= MostCheckedAtStart && IntegrityCheck.Quick(connection) is { } damage)
            throw new DataDirectoryException($"The database {Path} is damaged: {damage}. {Cure}");
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellationToken);
        await new Migration(directory, context, backups, time).RunAsync(cancellationToken);
    });

    /// <summary>
    /// Writes what an earlier workbench could not, and marks the runs, and the runs of agents, that one which was killed left as running.
    /// Only the web app may do so: a headless experiment shares the file with a workbench whose runs go on.
    /// </summary>
    /// <exception cref="DataDirectoryException">It cannot be written this time either.</exception>
    public async Task TakeUpAsync(CancellationToken cancellationToken)
    {
        await ExplainedAsync(async context =>
        {
            foreach (var row in UnwrittenFile.Read(directory, context.Model))
                await Rows.PutAsync(context, row, cancellationToken);
            File.Delete(directory.UnwrittenPath);
        });
        await ExplainedAsync(context => EndRunsLeftBehindAsync(context, cancellationToken));
    }

    /// <summary>Checks the whole file while the workbench is at work, for as long as that takes; <see cref="IStorageHealth.Damage"/> tells what was found.</summary>
    public Task CheckAsync(CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            try
            {
                health.Damage = IntegrityCheck.Whole(Path, cancellationToken) is { } damage ? $"The database {Path} is damaged: {damage}. {Cure}" : null;
            }
            catch (SqliteException fault)
            {
                health.Damage = $"The database {Path} could not be checked: {fault.Message}";
            }
        },
        CancellationToken.None);

    private string Cure => backups.Newest is { } backup
        ? $"End the workbench, move the file away with those beside it that begin with its name, and copy {backup} into its place; or try sqlite3 with .recover on it."
        : "End the workbench and try sqlite3 with .recover on it, or move the file away with those beside it that begin with its name, to begin with an empty one.";

    private async Task ExplainedAsync(Func<WorkbenchDbContext, Task> action)
    {
        await using var context = await contexts.CreateDbContextAsync();
        try
        {
            await action(context);
        }
        catch (Exception fault) when (SqliteFault.Of(fault, Path) is { } trouble)
        {
            throw new DataDirectoryException(
                trouble.Kind switch
                {
                    StorageTroubleKind.DiskFull => $"{trouble.Cause}. Make room and start again.",
                    StorageTroubleKind.Locked => $"{trouble.Cause}. End that program and start again.",
                    StorageTroubleKind.Damaged => $"The database {Path} cannot be opened: {trouble.Reason}. {Cure}",
                    _ => $"The database {Path} cannot be opened: {trouble.Reason}. Make it a file you may write to, or name another data directory with Workbench__DataDirectory.",
                },
                fault);
        }
    }

    private static async Task EndRunsLeftBehindAsync(WorkbenchDbContext context, CancellationToken cancellationToken)
    {
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
}
