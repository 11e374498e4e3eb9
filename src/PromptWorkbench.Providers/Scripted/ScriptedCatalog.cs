using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.Scripted;

/// <summary>A catalog of scripted models. Never offered to users.</summary>
public sealed class ScriptedCatalog(params ScriptedConnection[] connections) : IModelCatalog
{
    private IReadOnlyList<ModelSummary> _models =
        [.. connections.Select(connection => new ModelSummary(connection.ModelId, "scripted", ModelState.Ready))];

    public event Action? Changed;

    public IReadOnlyList<ModelSummary> List() => _models;

    public IModelConnection? Find(string modelId) => connections.FirstOrDefault(connection => connection.ModelId == modelId);

    /// <summary>Replaces what <see cref="List"/> returns and raises <see cref="Changed"/>.</summary>
    public void Show(params ModelSummary[] models)
    {
        _models = models;
        Changed?.Invoke();
    }
}
