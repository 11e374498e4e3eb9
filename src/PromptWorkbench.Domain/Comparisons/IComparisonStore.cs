namespace PromptWorkbench.Domain.Comparisons;

/// <summary>
/// Where comparisons are kept. They name runs and hold no text of their own: a run that is deleted leaves its column
/// empty, and a comparison goes with the last of its runs. Safe to use from several circuits at once.
/// </summary>
public interface IComparisonStore
{
    /// <summary>Keeps a new comparison. Its runs must be in the database.</summary>
    Task AddAsync(Comparison comparison, CancellationToken cancellationToken);

    Task<Comparison?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>The newest comparison of exactly these runs in this order, or null.</summary>
    Task<Comparison?> FindAsync(IReadOnlyList<Guid> runIds, CancellationToken cancellationToken);

    /// <summary>The comparisons a run is part of, newest first.</summary>
    Task<IReadOnlyList<Comparison>> OfRunAsync(Guid runId, CancellationToken cancellationToken);

    /// <summary>One page of comparisons, newest first.</summary>
    /// <param name="skip">How many of the newest to leave out.</param>
    /// <param name="take">How many to return, 1 to 200.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    Task<ComparisonPage> ListAsync(int skip, int take, CancellationToken cancellationToken);

    /// <summary>Stores a vote in place of an earlier one; null takes it back.</summary>
    /// <returns>Why the vote was not stored (see <see cref="Comparison.WhyNot"/>); null when it was.</returns>
    Task<string?> VoteAsync(Guid id, Vote? vote, DateTimeOffset at, CancellationToken cancellationToken);
}

public sealed record ComparisonPage(IReadOnlyList<Comparison> Comparisons, int Total);
