using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PromptWorkbench.Domain.Endpoints;

namespace PromptWorkbench.Providers.OpenAiCompatible;

/// <summary>The endpoints of the settings file and those in the store, of which a copy is kept here.</summary>
internal sealed class KnownEndpoints(
    IOptions<ProviderOptions> options, IEndpointStore store, ISecretProtector secrets, EndpointProbe probe, ILogger<KnownEndpoints> logger) : IEndpoints, IDisposable
{
    private readonly SemaphoreSlim _oneChange = new(1);
    private volatile IReadOnlyList<StoredEndpoint> _stored = [];

    public event Action? Changed;

    private IList<EndpointOptions> Configured => options.Value.Endpoints;

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        _stored = await store.ListAsync(cancellationToken);
        RaiseChanged();
    }

    /// <summary>Those that can be used. A stored one whose name was later given in the settings file cannot.</summary>
    public IReadOnlyList<Endpoint> All() =>
        [.. Configured.Select(Endpoint.Of)
            .Concat(_stored.Select(stored => Endpoint.Of(stored, secrets)))
            .DistinctBy(endpoint => endpoint.Name, StringComparer.OrdinalIgnoreCase)];

    public IReadOnlyList<EndpointSummary> List() =>
    [
        .. Configured.Select(endpoint => new EndpointSummary(null, endpoint.Name, endpoint.Url, endpoint.Model, HasKey: false, endpoint.KeyVariable)),
        .. _stored.Select(stored => new EndpointSummary(stored.Id, stored.Name, stored.Url, stored.Model, stored.ProtectedKey is not null, KeyVariable: null)),
    ];

    public async Task<string?> SaveAsync(EndpointDraft draft, CancellationToken cancellationToken)
    {
        await _oneChange.WaitAsync(cancellationToken);
        try
        {
            if (Problem(draft) is { } problem)
                return problem;
            await store.SaveAsync(Stored(draft), cancellationToken);
            await LoadAsync(cancellationToken);
            return null;
        }
        finally
        {
            _oneChange.Release();
        }
    }

    public async Task DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        await store.DeleteAsync(id, cancellationToken);
        await LoadAsync(cancellationToken);
    }

    public async Task<EndpointTest> TestAsync(EndpointDraft draft, CancellationToken cancellationToken) =>
        Problem(draft) is { } problem
            ? EndpointProbe.Refused(problem)
            : await probe.RunAsync(Endpoint.Of(Stored(draft), secrets), cancellationToken);

    public async Task<EndpointTest?> TestAsync(string name, CancellationToken cancellationToken) =>
        All().FirstOrDefault(endpoint => endpoint.Name == name) is { } endpoint ? await probe.RunAsync(endpoint, cancellationToken) : null;

    public void Dispose() => _oneChange.Dispose();

    private string? Problem(EndpointDraft draft)
    {
        var kept = Find(draft.Id);
        if (EndpointDraftCheck.Problem(draft) is { } problem)
            return problem;
        if (Configured.Any(endpoint => IsSame(endpoint.Name, draft.Name)))
            return $"The settings file has an endpoint of the name '{draft.Name.Trim()}'. Choose another name.";
        if (_stored.Any(stored => stored.Id != draft.Id && IsSame(stored.Name, draft.Name)))
            return $"There is an endpoint of the name '{draft.Name.Trim()}' already. Choose another name.";
        if (draft.Id is not null && kept is null)
            return "This endpoint was deleted in the meantime.";

        // Else whoever may change an address could have the key sent to a server of their own.
        return draft is { NewKey: null, KeepsKey: true } && kept is { ProtectedKey: not null } && !Endpoint.AreSameServer(kept.Url, draft.Url.Trim())
            ? "The address is of another server now. Enter the key again, or remove it."
            : null;
    }

    private StoredEndpoint Stored(EndpointDraft draft)
    {
        var key = draft.NewKey is { } typed ? secrets.Protect(typed.Trim())
            : draft.KeepsKey ? Find(draft.Id)?.ProtectedKey
            : null;
        return new StoredEndpoint(draft.Id ?? Guid.CreateVersion7(), draft.Name.Trim(), draft.Url.Trim(), draft.Model.Trim(), key);
    }

    private StoredEndpoint? Find(Guid? id) => _stored.FirstOrDefault(stored => stored.Id == id);

    private static bool IsSame(string name, string typed) => string.Equals(name, typed.Trim(), StringComparison.OrdinalIgnoreCase);

    private void RaiseChanged()
    {
        foreach (var handler in Delegate.EnumerateInvocationList(Changed))
        {
            try
            {
                handler();
            }
            catch (Exception exception)
            {
                logger.LogError(exception, "A listener to changes of endpoints failed");
            }
        }
    }
}
