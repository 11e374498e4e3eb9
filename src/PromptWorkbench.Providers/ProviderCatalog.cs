using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.LocalHost;
using PromptWorkbench.Providers.OpenAiCompatible;

namespace PromptWorkbench.Providers;

/// <summary>Every provider, in the order in which their models are listed and looked up.</summary>
internal sealed class ProviderCatalog(LocalHostProvider localHosts, EndpointProvider endpoints) : IModelCatalog
{
    private readonly IReadOnlyList<IModelProvider> _all = [localHosts, endpoints];

    public event Action? Changed
    {
        add
        {
            foreach (var provider in _all)
                provider.Changed += value;
        }
        remove
        {
            foreach (var provider in _all)
                provider.Changed -= value;
        }
    }

    public IReadOnlyList<ModelSummary> List() =>
        [.. _all.SelectMany(provider => provider.List().OrderBy(model => model.Id, StringComparer.OrdinalIgnoreCase))];

    IModelConnection? IModelCatalog.Find(string modelId) => Find(modelId);

    public IForwardingConnection? Find(string modelId) =>
        _all.Select(provider => provider.Find(modelId)).FirstOrDefault(connection => connection is not null);
}
