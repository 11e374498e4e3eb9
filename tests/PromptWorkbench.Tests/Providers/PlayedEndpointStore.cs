using System.Collections.Concurrent;
using System.Text;
using PromptWorkbench.Domain.Endpoints;

namespace PromptWorkbench.Tests.Providers;

/// <summary>Endpoints in memory, and keys that are merely written in another way.</summary>
internal sealed class PlayedEndpointStore : IEndpointStore, ISecretProtector
{
    private readonly ConcurrentDictionary<Guid, StoredEndpoint> _endpoints = new();

    public IEnumerable<StoredEndpoint> All => _endpoints.Values;

    /// <summary>Whether what protects the keys was lost.</summary>
    public bool HasLostKeys { get; set; }

    public Task<IReadOnlyList<StoredEndpoint>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<StoredEndpoint>>([.. _endpoints.Values.OrderBy(endpoint => endpoint.Name, StringComparer.Ordinal)]);

    public Task SaveAsync(StoredEndpoint endpoint, CancellationToken cancellationToken)
    {
        _endpoints[endpoint.Id] = endpoint;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        _endpoints.TryRemove(id, out _);
        return Task.CompletedTask;
    }

    public string Protect(string secret) => Convert.ToBase64String(Encoding.UTF8.GetBytes(secret));

    public string? Unprotect(string protectedSecret) => HasLostKeys ? null : Encoding.UTF8.GetString(Convert.FromBase64String(protectedSecret));
}
