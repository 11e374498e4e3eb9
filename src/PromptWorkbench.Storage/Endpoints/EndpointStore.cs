using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.Endpoints;

namespace PromptWorkbench.Storage.Endpoints;

internal sealed class EndpointStore(IDbContextFactory<WorkbenchDbContext> contexts) : IEndpointStore
{
    public async Task<IReadOnlyList<StoredEndpoint>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Endpoints.AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new StoredEndpoint(Guid.Parse(row.Id), row.Name, row.Url, row.Model, row.ProtectedKey))];
    }

    public async Task SaveAsync(StoredEndpoint endpoint, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var row = new EndpointRow
        {
            Id = endpoint.Id.ToString(), Name = endpoint.Name, Url = endpoint.Url, Model = endpoint.Model, ProtectedKey = endpoint.ProtectedKey,
        };
        if (await context.Endpoints.FindAsync([row.Id], cancellationToken) is { } existing)
            context.Entry(existing).CurrentValues.SetValues(row);
        else
            context.Endpoints.Add(row);
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var key = id.ToString();
        await context.Endpoints.Where(row => row.Id == key).ExecuteDeleteAsync(cancellationToken);
    }
}
