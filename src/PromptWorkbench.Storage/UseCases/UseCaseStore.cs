using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.UseCases;

namespace PromptWorkbench.Storage.UseCases;

internal sealed class UseCaseStore(IDbContextFactory<WorkbenchDbContext> contexts) : IUseCaseStore
{
    public async Task SaveAsync(UseCaseCard card, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = card.ToRow();
        if (await context.UseCases.FindAsync([row.Id], cancellationToken) is { } existing)
            context.Entry(existing).CurrentValues.SetValues(row);
        else
            context.UseCases.Add(row);
        await context.SaveChangesAsync(cancellationToken);
    }

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

    public async Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var key = id.ToString();
        await context.UseCases.Where(card => card.Id == key).ExecuteDeleteAsync(cancellationToken);
    }
}
