namespace PromptWorkbench.Domain.Experiments;

/// <summary>Where experiments and their trials are kept. Safe to use from several circuits and processes at once.</summary>
public interface IExperimentStore
{
    Task AddAsync(Experiment experiment, CancellationToken cancellationToken);

    Task<Experiment?> FindAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Every experiment, newest first, with how many of its cells have run.</summary>
    Task<IReadOnlyList<ExperimentProgress>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Removes an experiment with its trials.</summary>
    Task RemoveAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// The cells that need no run any more. Trials whose call failed for a passing reason, such as a crashed host, are
    /// removed first: their cells run again.
    /// </summary>
    Task<IReadOnlySet<Cell>> DoneAsync(Guid experimentId, CancellationToken cancellationToken);

    /// <summary>Adds a trial. When another process has stored the same cell in the meantime, its trial stays and this one is dropped.</summary>
    Task AddTrialAsync(Trial trial, CancellationToken cancellationToken);

    /// <summary>All trials of an experiment by prompt, model, case and repeat.</summary>
    Task<IReadOnlyList<Trial>> TrialsAsync(Guid experimentId, CancellationToken cancellationToken);

    /// <summary>Stores other grades for trials that exist, and the experiment's spec, in one transaction.</summary>
    Task RegradeAsync(Experiment experiment, IReadOnlyList<Trial> trials, CancellationToken cancellationToken);
}

/// <param name="Experiment">The experiment.</param>
/// <param name="Done">How many of its cells have run.</param>
public sealed record ExperimentProgress(Experiment Experiment, int Done)
{
    public int Total => Experiment.Spec.CellCount;

    public bool IsComplete => Done == Total;
}
