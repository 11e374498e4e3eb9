using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Storage.Runs;

internal sealed class RunArchive(IDbContextFactory<WorkbenchDbContext> contexts) : IRunArchive
{
    public async Task<RunChoices> ChoicesAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return new RunChoices(
            await context.Runs.Select(run => run.ModelId).Distinct().Order().ToListAsync(cancellationToken),
            await context.RunTags.Select(tag => tag.Tag).Distinct().Order().ToListAsync(cancellationToken));
    }

    public async Task AddTagAsync(Guid id, string tag, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync(
            $"INSERT OR IGNORE INTO run_tags (run_id, tag) SELECT id, {tag} FROM runs WHERE id = {id.ToString()}", cancellationToken);
    }

    public async Task RemoveTagAsync(Guid id, string tag, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var key = id.ToString();
        await context.RunTags.Where(row => row.RunId == key && row.Tag == tag).ExecuteDeleteAsync(cancellationToken);
    }

    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var key = id.ToString();
        return await context.Runs.Where(run => run.Id == key).ExecuteDeleteAsync(cancellationToken) > 0;
    }
}
