using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.LocalHost.Calls;
using PromptWorkbench.Providers.LocalHost.Supervision;

namespace PromptWorkbench.Providers.LocalHost;

/// <summary>The local models as something to talk to.</summary>
internal sealed class LocalHostProvider(LocalModels models, ModelEvents events) : IModelProvider
{
    public const string Name = "local";

    public event Action? Changed
    {
        add => events.StateChanged += value;
        remove => events.StateChanged -= value;
    }

    public IReadOnlyList<ModelSummary> List() => [.. models.All().Select(model => model.Summary)];

    public IForwardingConnection? Find(string modelId) =>
        models.Find(modelId) is { } model ? new LocalConnection(modelId, model) : null;
}
