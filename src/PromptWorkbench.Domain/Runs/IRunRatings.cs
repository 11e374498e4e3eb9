namespace PromptWorkbench.Domain.Runs;

/// <summary>A person's thumb on one answer, without comparing it with another.</summary>
public enum RunRating
{
    Up,
    Down,
}

/// <summary>Where ratings are kept: one for each finished run at most. Safe to use from several circuits at once.</summary>
public interface IRunRatings
{
    /// <summary>The ratings of those of the runs that have one.</summary>
    Task<IReadOnlyDictionary<Guid, RunRating>> FindAsync(IReadOnlyCollection<Guid> runIds, CancellationToken cancellationToken);

    /// <summary>Stores a rating in place of an earlier one; null takes it back. Nothing happens to a run that is not finished or not there.</summary>
    Task RateAsync(Guid runId, RunRating? rating, DateTimeOffset at, CancellationToken cancellationToken);
}
