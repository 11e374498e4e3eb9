using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Storage.Writing;

namespace PromptWorkbench.Storage.Runs;

internal sealed class RunArchive(IDbContextFactory<WorkbenchDbContext> contexts, WriteQueue writes) : IRunArchive
{
    public async Task<RunChoices> ChoicesAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return new RunChoices(
            await context.Runs.Select(run => run.ModelId).Distinct().Order().ToListAsync(cancellationToken),
            await context.RunTags.Select(tag => tag.Tag).Distinct().Order().ToListAsync(cancellationToken));
    }

    public Task AddTagAsync(Guid id, string tag, CancellationToken cancellationToken) => writes.NowAsync(
        context => context.Database.ExecuteSqlAsync(
            $"INSERT OR IGNORE INTO run_tags (run_id, tag) SELECT id, {tag} FROM runs WHERE id = {id.ToString()}", cancellationToken),
        cancellationToken);

    public Task RemoveTagAsync(Guid id, string tag, CancellationToken cancellationToken)
    {
        var key = id.ToString();
        return writes.NowAsync(
            context => context.RunTags.Where(row => row.RunId == key && row.Tag == tag).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }

    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        var key = id.ToString();
        return await writes.NowAsync(context => context.Runs.Where(run => run.Id == key).ExecuteDeleteAsync(cancellationToken), cancellationToken) > 0;
    }
}
