namespace PromptWorkbench.Domain.Experiments;

/// <summary>
/// The outcomes of experiments, counted, for those who use results as evidence: of cases that are repeated only the first answer, because
/// more answers to a case are not more items. Safe to call from any thread.
/// </summary>
public interface IExperimentResults
{
    /// <summary>One tally per prompt and model of every experiment, the newest experiment first, prompts and models in the experiment's order.</summary>
    Task<IReadOnlyList<ExperimentTally>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The tallies of one experiment; empty when it does not exist (any more).</summary>
    Task<IReadOnlyList<ExperimentTally>> FindAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>
/// How the trials of one prompt on one model ended. Only <paramref name="Correct"/> and <paramref name="Wrong"/> have a
/// grade; the other classes are neither right nor wrong. Cells that have not run yet are in none of them.
/// </summary>
public sealed record ExperimentTally(
    Guid ExperimentId,
    string Title,
    string PromptName,
    string ModelId,
    int Correct,
    int Wrong,
    int Unparsed,
    int Truncated,
    int Refused,
    int Error)
{
    /// <summary>Trials with a grade: the n of a proportion of correct answers.</summary>
    public int Graded => Correct + Wrong;

    /// <summary>All trials that have ended, however they ended.</summary>
    public int Total => Graded + Unparsed + Truncated + Refused + Error;
}
