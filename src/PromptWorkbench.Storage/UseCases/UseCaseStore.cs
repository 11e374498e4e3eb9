using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.UseCases;
using PromptWorkbench.Storage.Writing;

namespace PromptWorkbench.Storage.UseCases;

internal sealed class UseCaseStore(IDbContextFactory<WorkbenchDbContext> contexts, WriteQueue writes) : IUseCaseStore
{
    public Task SaveAsync(UseCaseCard card, CancellationToken cancellationToken) =>
        writes.NowAsync(context => Rows.PutAsync(context, card.ToRow(), cancellationToken), cancellationToken);

    public async Task<UseCaseCard?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var key = id.ToString();
        var row = await context.UseCases.AsNoTracking().SingleOrDefaultAsync(card => card.Id == key, cancellationToken);
        return row?.ToCard();
    }

    public async Task<UseCaseCard?> FindSampleAsync(string sample, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await context.UseCases.AsNoTracking().OrderBy(card => card.Id)
            .FirstOrDefaultAsync(card => card.Sample == sample, cancellationToken);
        return row?.ToCard();
    }

    public async Task<IReadOnlyList<UseCaseCard>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.UseCases.AsNoTracking()
            .OrderByDescending(card => card.UpdatedAt).ThenByDescending(card => card.Id)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(UseCaseRowMapping.ToCard)];
    }

    public Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        var key = id.ToString();
        return writes.NowAsync(context => context.UseCases.Where(card => card.Id == key).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }
}
