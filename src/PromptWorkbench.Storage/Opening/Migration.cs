using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace PromptWorkbench.Storage.Opening;

/// <summary>Brings the tables up to date, after a copy of the file was made.</summary>
internal sealed class Migration(DataDirectory directory, WorkbenchDbContext context, Backups backups, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (await UnknownAsync(cancellationToken) is { } unknown)
            throw new DataDirectoryException(
                $"The database {directory.DatabasePath} was made by a newer workbench: this one does not know its update {unknown}. Start the newer one, or name another data directory with Workbench__DataDirectory.");
        if (!(await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
            return;
        await using var turn = await TurnAsync(cancellationToken);
        if (await context.Database.GetPendingMigrationsAsync(cancellationToken) is not ({ } pending) || pending.FirstOrDefault() is not { } next)
            return;
        if ((await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Any())
        {
            // EF's own lock is a row. With the turn in hand nobody else is at it, so one that is there was left by a process that was killed.
            await context.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellationToken);
            backups.Make((SqliteConnection)context.Database.GetDbConnection(), next.Split('_', 2)[^1]);
        }

        await context.Database.MigrateAsync(cancellationToken);
    }

    private async Task<string?> UnknownAsync(CancellationToken cancellationToken) =>
        (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Except(context.Database.GetMigrations()).FirstOrDefault();

    private async Task<FileStream> TurnAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await LockFile.HoldAsync(Path.Combine(directory.Root, "migration.lock"), time, either.Token);
        }
        catch (OperationCanceledException late) when (patience.IsCancellationRequested)
        {
            throw new DataDirectoryException(
                $"Another process has been updating the database {directory.DatabasePath} for {Patience.TotalMinutes:0} minutes. Wait until it is done, or end it, and start again.", late);
        }
    }
}
