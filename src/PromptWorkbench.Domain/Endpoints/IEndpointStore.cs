namespace PromptWorkbench.Domain.Endpoints;

/// <summary>The endpoints that people added. Whether one may be added or changed is for <see cref="IEndpoints"/> to say.</summary>
public interface IEndpointStore
{
    /// <summary>All, by name.</summary>
    Task<IReadOnlyList<StoredEndpoint>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Adds the endpoint, or replaces the one with its id.</summary>
    Task SaveAsync(StoredEndpoint endpoint, CancellationToken cancellationToken);

    Task DeleteAsync(Guid id, CancellationToken cancellationToken);
}
