using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Web.Features.Runs;

/// <summary>One page of the list of runs.</summary>
public sealed class RunsState(IRunStore store, IModelCatalog catalog)
{
    public const int PageSize = 50;

    public string? ModelId { get; private set; }

    /// <summary>Number of the page, counted from 1.</summary>
    public int Page { get; private set; } = 1;

    public RunPage? Found { get; private set; }

    public int Pages => Math.Max(1, ((Found?.Total ?? 0) + PageSize - 1) / PageSize);

    /// <summary>Models to filter by.</summary>
    public IReadOnlyList<string> ModelIds { get; private set; } = [];

    public async Task LoadAsync(string? modelId, int page, CancellationToken cancellationToken)
    {
        ModelId = string.IsNullOrEmpty(modelId) ? null : modelId;
        Page = Math.Max(1, page);
        Found = await store.ListAsync(new RunQuery(ModelId, (Page - 1) * PageSize, PageSize), cancellationToken);
        ModelIds = [.. catalog.List().Select(model => model.Id)
            .Concat(Found.Runs.Select(run => run.Spec.ModelId))
            .Append(ModelId ?? "")
            .Where(id => id.Length > 0)
            .Distinct().Order(StringComparer.OrdinalIgnoreCase)];
    }
}
