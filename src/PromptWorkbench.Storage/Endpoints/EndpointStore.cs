using Microsoft.EntityFrameworkCore;
using PromptWorkbench.Domain.Endpoints;
using PromptWorkbench.Storage.Writing;

namespace PromptWorkbench.Storage.Endpoints;

internal sealed class EndpointStore(IDbContextFactory<WorkbenchDbContext> contexts, WriteQueue writes) : IEndpointStore
{
    public async Task<IReadOnlyList<StoredEndpoint>> ListAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = await context.Endpoints.AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new StoredEndpoint(Guid.Parse(row.Id), row.Name, row.Url, row.Model, row.ProtectedKey))];
    }

    public Task SaveAsync(StoredEndpoint endpoint, CancellationToken cancellationToken)
    {
        var row = new EndpointRow
        {
            Id = endpoint.Id.ToString(), Name = endpoint.Name, Url = endpoint.Url, Model = endpoint.Model, ProtectedKey = endpoint.ProtectedKey,
        };
        return writes.NowAsync(context => Rows.PutAsync(context, row, cancellationToken), cancellationToken);
    }

    public Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        var key = id.ToString();
        return writes.NowAsync(context => context.Endpoints.Where(row => row.Id == key).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }
}
