namespace PromptWorkbench.Domain.Runs;

/// <summary>Where runs are kept. Safe to use from several circuits at once.</summary>
public interface IRunStore
{
    /// <summary>Adds the run, or replaces the one with the same id. Tags are left as they are.</summary>
    Task SaveAsync(Run run, CancellationToken cancellationToken);

    Task<Run?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>One page of runs, newest first.</summary>
    Task<RunPage> ListAsync(RunQuery query, CancellationToken cancellationToken);
}

/// <param name="Filter">Which runs; null for all.</param>
/// <param name="Skip">How many of the newest to leave out.</param>
/// <param name="Take">How many to return, 1 to 200.</param>
public sealed record RunQuery(RunFilter? Filter = null, int Skip = 0, int Take = 50);

/// <summary>Which runs are meant: those that meet every condition that is not null.</summary>
public sealed record RunFilter
{
    /// <summary>
    /// Words that must all occur, each as the beginning of a word, in the prompt as sent, the answer, the rendered prompt or
    /// the tags; words between double quotes must follow each other. Any text is allowed; case and accents do not matter.
    /// </summary>
    public string? Text { get; init; }

    public string? ModelId { get; init; }

    public RunStatus? Status { get; init; }

    public string? Tag { get; init; }

    /// <summary>Hash of the messages as written, see <see cref="PromptLibrary.CanonicalForm.Sha256Of"/>.</summary>
    public string? PromptSha256 { get; init; }

    /// <summary>Started at this time or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Started before this time.</summary>
    public DateTimeOffset? Before { get; init; }
}

public sealed record RunPage(IReadOnlyList<Run> Runs, int Total);
