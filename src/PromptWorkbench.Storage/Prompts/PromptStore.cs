using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Storage.Runs;
using PromptWorkbench.Storage.Writing;

namespace PromptWorkbench.Storage.Prompts;

internal sealed class PromptStore(IDbContextFactory<WorkbenchDbContext> contexts, WriteQueue writes, TimeProvider time) : IPromptLibrary
{
    private const int ConstraintViolated = 19;

    public async Task<IReadOnlyList<LibraryPrompt>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Prompts.AsNoTracking().Include(prompt => prompt.Versions).ToListAsync(cancellationToken);
        return [.. rows.Select(PromptRowMapping.ToPrompt).OrderByDescending(prompt => prompt.Current.SavedAt).ThenBy(prompt => prompt.Id, StringComparer.Ordinal)];
    }

    public async Task<LibraryPrompt?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.Prompts.AsNoTracking().Include(prompt => prompt.Versions).SingleOrDefaultAsync(prompt => prompt.Id == id, cancellationToken);
        return row?.ToPrompt();
    }

    public async Task<LibraryPrompt> AddAsync(NewPrompt prompt, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await writes.NowAsync(context => AddAsync(context, prompt, cancellationToken), cancellationToken) is { } added)
                return added;
        }
    }

    /// <summary>The prompt; null when another process took its id at the same moment.</summary>
    private async Task<LibraryPrompt?> AddAsync(WorkbenchDbContext context, NewPrompt prompt, CancellationToken cancellationToken)
    {
        var taken = await context.Prompts.Select(row => row.Id).ToListAsync(cancellationToken);
        var now = time.GetUtcNow();
        var row = new PromptRow
        {
            Id = PromptId.Of(prompt.Name, taken.ToHashSet()),
            Name = prompt.Name,
            Description = prompt.Description,
            OtherKeys = prompt.OtherKeys,
            CreatedAt = RunRowMapping.Write(now),
        };
        row.Versions.Add(PromptVersion.First(prompt, now).ToRow(row.Id));
        context.Prompts.Add(row);
        return await IsSavedAsync(context, cancellationToken) ? row.ToPrompt() : null;
    }

    public async Task<SaveOutcome> SaveAsync(string id, NewVersion version, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await FindAsync(id, cancellationToken) is not { } prompt)
                return new PromptGone();
            var outcome = prompt.Save(version, time.GetUtcNow());
            if (outcome is not VersionSaved saved)
                return outcome;
            // The key (prompt, number) lets only one of two that save at once through; the other looks again.
            if (await writes.NowAsync(context => IsAddedAsync(context, saved.Version.ToRow(id), cancellationToken), cancellationToken))
                return outcome;
        }
    }

    public async Task<bool> RenameAsync(string id, string name, string description, CancellationToken cancellationToken) =>
        await writes.NowAsync(
            context => context.Prompts.Where(prompt => prompt.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(prompt => prompt.Name, name).SetProperty(prompt => prompt.Description, description), cancellationToken),
            cancellationToken) > 0;

    public async Task<bool> DeleteAsync(string id, CancellationToken cancellationToken) =>
        await writes.NowAsync(context => context.Prompts.Where(prompt => prompt.Id == id).ExecuteDeleteAsync(cancellationToken), cancellationToken) > 0;

    public async Task<IReadOnlyDictionary<string, int>> CountRunsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Runs.Where(run => run.PromptSha256 != null).GroupBy(run => run.PromptSha256!)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);
    }

    private static Task<bool> IsAddedAsync(WorkbenchDbContext context, PromptVersionRow row, CancellationToken cancellationToken)
    {
        context.PromptVersions.Add(row);
        return IsSavedAsync(context, cancellationToken);
    }

    private static async Task<bool> IsSavedAsync(WorkbenchDbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException fault) when (fault.InnerException is SqliteException { SqliteErrorCode: ConstraintViolated })
        {
            return false;
        }
    }
}
