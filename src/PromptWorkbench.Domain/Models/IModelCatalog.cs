namespace PromptWorkbench.Domain.Models;

public enum ModelState
{
    NotLoaded,
    Loading,
    Ready,
    Failed,
}

/// <param name="Id">Stable id, used in requests and stored with runs. A local file's id is its name without `.gguf`.</param>
/// <param name="Provider">Where it comes from: `local`, or the name of an endpoint.</param>
/// <param name="State">State of the model's host; endpoints elsewhere are always ready.</param>
/// <param name="Problem">Why the state is <see cref="ModelState.Failed"/>.</param>
public sealed record ModelSummary(string Id, string Provider, ModelState State, string? Problem = null);

/// <summary>Every model that can be chosen. Members are safe to call from any thread.</summary>
public interface IModelCatalog
{
    /// <summary>All models, local ones first, then by id. Looks at the model folders anew.</summary>
    IReadOnlyList<ModelSummary> List();

    /// <summary>A connection to the model, or null when there is no model of that id. Does not load it.</summary>
    IModelConnection? Find(string modelId);

    /// <summary>Raised when a model appears, goes, or changes its state; from any thread.</summary>
    event Action? Changed;
}
