namespace PromptWorkbench.Domain.Runs;

/// <summary>Where runs are kept. Safe to use from several circuits at once.</summary>
public interface IRunStore
{
    /// <summary>Adds the run, or replaces the one with the same id.</summary>
    Task SaveAsync(Run run, CancellationToken cancellationToken);

    Task<Run?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>One page of runs, newest first.</summary>
    Task<RunPage> ListAsync(RunQuery query, CancellationToken cancellationToken);
}

/// <param name="ModelId">Only runs of this model; null for all.</param>
/// <param name="Skip">How many of the newest to leave out.</param>
/// <param name="Take">How many to return, 1 to 200.</param>
public sealed record RunQuery(string? ModelId = null, int Skip = 0, int Take = 50);

public sealed record RunPage(IReadOnlyList<Run> Runs, int Total);
