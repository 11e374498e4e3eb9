using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Storage.Runs;

namespace PromptWorkbench.Storage.Prompts;

internal sealed class PromptStore(IDbContextFactory<WorkbenchDbContext> contexts, TimeProvider time) : IPromptLibrary
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
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
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
            if (await IsSavedAsync(context, cancellationToken))
                return row.ToPrompt();
        }
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
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            context.PromptVersions.Add(saved.Version.ToRow(id));
            if (await IsSavedAsync(context, cancellationToken))
                return outcome;
        }
    }

    public async Task<bool> RenameAsync(string id, string name, string description, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Prompts.Where(prompt => prompt.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(prompt => prompt.Name, name).SetProperty(prompt => prompt.Description, description), cancellationToken) > 0;
    }

    public async Task<bool> DeleteAsync(string id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Prompts.Where(prompt => prompt.Id == id).ExecuteDeleteAsync(cancellationToken) > 0;
    }

    public async Task<IReadOnlyDictionary<string, int>> CountRunsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Runs.Where(run => run.PromptSha256 != null).GroupBy(run => run.PromptSha256!)
            .ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);
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
