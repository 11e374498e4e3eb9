using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.OpenAiCompatible;

/// <summary>The endpoints as models. They count as ready: whether their servers are, only a call can tell.</summary>
internal sealed class EndpointProvider(KnownEndpoints endpoints, EndpointHttp http) : IModelProvider
{
    public event Action? Changed
    {
        add => endpoints.Changed += value;
        remove => endpoints.Changed -= value;
    }

    public IReadOnlyList<ModelSummary> List() =>
        [.. endpoints.All().Select(endpoint => new ModelSummary(endpoint.ModelId, endpoint.Name, ModelState.Ready))];

    public IForwardingConnection? Find(string modelId) =>
        endpoints.All().FirstOrDefault(endpoint => endpoint.ModelId == modelId) is { } endpoint
            ? new EndpointConnection(endpoint, http.Client)
            : null;
}
