using Microsoft.Extensions.Options;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.OpenAiCompatible;

internal sealed class EndpointProvider : IModelProvider, IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler
    {
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly Dictionary<string, EndpointConnection> _connections;

    public EndpointProvider(IOptions<ProviderOptions> options) =>
        _connections = options.Value.Endpoints
            .Select(endpoint => new EndpointConnection(endpoint, _http))
            .ToDictionary(connection => connection.ModelId, StringComparer.Ordinal);

    // Endpoints are fixed at start and always ready.
    public event Action? Changed
    {
        add { }
        remove { }
    }

    public IReadOnlyList<ModelSummary> List() =>
        [.. _connections.Values.Select(connection =>
            new ModelSummary(connection.ModelId, connection.EndpointName, ModelState.Ready))];

    public IForwardingConnection? Find(string modelId) => _connections.GetValueOrDefault(modelId);

    public void Dispose() => _http.Dispose();
}
