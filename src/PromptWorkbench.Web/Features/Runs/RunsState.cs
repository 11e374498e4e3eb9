using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Web.Features.Runs;

/// <summary>One page of the list of runs.</summary>
public sealed class RunsState(IRunStore store, IRunArchive archive, IModelCatalog catalog, TimeProvider time)
{
    public const int PageSize = 50;

    private const int LastPage = int.MaxValue / PageSize;

    public RunSearch Search { get; private set; } = new();

    /// <summary>Number of the page, counted from 1.</summary>
    public int Page { get; private set; } = 1;

    /// <summary>Null until loaded.</summary>
    public RunPage? Found { get; private set; }

    /// <summary>What in the address cannot be understood.</summary>
    public string? Problem { get; private set; }

    public int Pages => Math.Max(1, ((Found?.Total ?? 0) + PageSize - 1) / PageSize);

    /// <summary>Models and tags to filter by.</summary>
    public RunChoices Choices { get; private set; } = new([], []);

    public async Task LoadAsync(RunSearch search, int page, CancellationToken cancellationToken)
    {
        Search = search;
        Page = Math.Clamp(page, 1, LastPage);
        (var filter, Problem) = search.Filter(time.LocalTimeZone);
        Found = filter is null
            ? new RunPage([], 0)
            : await store.ListAsync(new RunQuery(filter, (Page - 1) * PageSize, PageSize), cancellationToken);
        var used = await archive.ChoicesAsync(cancellationToken);
        Choices = new RunChoices(
            Joined(used.ModelIds.Concat(catalog.List().Select(model => model.Id)), search.Model),
            Joined(used.Tags, search.Tag));
    }

    private static IReadOnlyList<string> Joined(IEnumerable<string> names, string? chosen) =>
        [.. names.Append(chosen ?? "").Where(name => name.Length > 0).Distinct().Order(StringComparer.OrdinalIgnoreCase)];
}
