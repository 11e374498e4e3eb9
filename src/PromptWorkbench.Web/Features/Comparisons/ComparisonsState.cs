using PromptWorkbench.Domain.Comparisons;

namespace PromptWorkbench.Web.Features.Comparisons;

/// <summary>One page of the list of comparisons.</summary>
public sealed class ComparisonsState(IComparisonStore store)
{
    public const int PageSize = 50;

    private const int LastPage = int.MaxValue / PageSize;

    /// <summary>Number of the page, counted from 1.</summary>
    public int Page { get; private set; } = 1;

    /// <summary>Null until loaded.</summary>
    public ComparisonPage? Found { get; private set; }

    public int Pages => Math.Max(1, ((Found?.Total ?? 0) + PageSize - 1) / PageSize);

    public async Task LoadAsync(int page, CancellationToken cancellationToken)
    {
        Page = Math.Clamp(page, 1, LastPage);
        Found = await store.ListAsync((Page - 1) * PageSize, PageSize, cancellationToken);
    }
}
