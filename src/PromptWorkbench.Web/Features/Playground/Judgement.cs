using PromptWorkbench.Domain.Comparisons;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Web.Features.Playground;

/// <summary>What a person thinks of the answers on the page: a vote between them, and a thumb on each.</summary>
public sealed class Judgement(IComparisonStore comparisons, IRunRatings ratings, TimeProvider time)
{
    private Dictionary<Guid, RunRating> thumbs = [];

    /// <summary>The stored comparison of exactly the runs on the page; null while there is none.</summary>
    public Comparison? Comparison { get; private set; }

    /// <summary>Why the last comparison or vote was not stored.</summary>
    public string? Problem { get; private set; }

    /// <summary>The run that was voted better, or null.</summary>
    public Guid? BetterRunId => Comparison?.Columns.FirstOrDefault(column => column.Number == Comparison.Vote?.BetterNumber)?.Run?.Id;

    public RunRating? RatingOf(Guid runId) => thumbs.TryGetValue(runId, out var rating) ? rating : null;

    /// <summary>Finds what was judged before about the runs that are now on the page.</summary>
    public async Task FindAsync(IReadOnlyList<ComparedRun> columns, CancellationToken cancellationToken)
    {
        Problem = null;
        var runs = columns.Select(column => column.Run?.Id).OfType<Guid>().ToList();
        Comparison = runs.Count == columns.Count ? await comparisons.FindAsync(runs, cancellationToken) : null;
        thumbs = new(await ratings.FindAsync(runs, cancellationToken));
    }

    /// <summary>Keeps those of the columns that have a run as a new comparison; fewer than two are none.</summary>
    public async Task KeepAsync(IReadOnlyList<ComparedRun> columns)
    {
        (Comparison, Problem) = (null, null);
        List<ComparedRun> begun = [.. columns.Where(column => column.Run is not null)];
        if (begun.Count < 2)
            return;
        var now = time.GetUtcNow();
        var comparison = new Comparison { Id = Guid.CreateVersion7(now), CreatedAt = now, Columns = begun };
        try
        {
            await comparisons.AddAsync(comparison, CancellationToken.None);
            Comparison = comparison;
        }
        catch (Exception fault)
        {
            // The answers go on; that they are not kept together is said beside them.
            Problem = $"The comparison is not stored: {fault.GetBaseException().Message}";
        }
    }

    /// <summary>Stores a vote on the columns of the page. The same vote again takes it back.</summary>
    public async Task VoteAsync(Vote vote, IReadOnlyList<ComparedRun> columns)
    {
        if (Comparison.WhyNot(vote, columns) is { } reason)
        {
            Problem = reason;
            return;
        }

        if (Comparison is null)
            await KeepAsync(columns);
        if (Comparison is not { } comparison)
            return;
        var run = columns.FirstOrDefault(column => column.Number == vote.BetterNumber)?.Run?.Id;
        var stored = run is null ? vote : Vote.Better(comparison.Columns.First(column => column.Run?.Id == run).Number);
        var now = stored == comparison.Vote ? null : stored;
        Problem = await comparisons.VoteAsync(comparison.Id, now, time.GetUtcNow(), CancellationToken.None);
        if (Problem is null)
            Comparison = comparison with { Vote = now };
    }

    /// <summary>Puts a thumb on a run. The same thumb again takes it back.</summary>
    public async Task RateAsync(Guid runId, RunRating rating)
    {
        var now = RatingOf(runId) == rating ? (RunRating?)null : rating;
        await ratings.RateAsync(runId, now, time.GetUtcNow(), CancellationToken.None);
        if (now is { } thumb)
            thumbs[runId] = thumb;
        else
            thumbs.Remove(runId);
    }
}
