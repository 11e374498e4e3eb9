using PromptWorkbench.Domain.Experiments;

namespace PromptWorkbench.Web.Features.Experiments;

/// <summary>One experiment without its page. <see cref="Changed"/> is raised from any thread.</summary>
public sealed class ExperimentState : IDisposable
{
    private readonly IExperimentStore store;
    private readonly ExperimentRunner runner;
    private readonly ExperimentsUnderWay underWay;

    public ExperimentState(IExperimentStore store, ExperimentRunner runner, ExperimentsUnderWay underWay)
    {
        (this.store, this.runner, this.underWay) = (store, runner, underWay);
        underWay.Changed += OnChanged;
    }

    public event Action? Changed;

    public Guid Id { get; private set; }

    /// <summary>Null until loaded, or when there is no such experiment.</summary>
    public Experiment? Experiment { get; private set; }

    public ExperimentResults? Results { get; private set; }

    public bool IsLoaded { get; private set; }

    public bool IsRunning => underWay.IsRunning(Id);

    public string? Problem => underWay.Problem(Id);

    /// <summary>Cells that have run and need not run again.</summary>
    public int Done => Results?.Trials.Count ?? 0;

    public bool MayResume => !IsRunning && Experiment is { } experiment
        && (Done < experiment.Spec.CellCount || Results!.Trials.Any(trial => trial.Failure is { IsRetriable: true }));

    /// <summary>Loads the experiment and what its trials say now.</summary>
    public async Task LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        Id = id;
        Experiment = await store.FindAsync(id, cancellationToken);
        Results = Experiment is { } found ? new ExperimentResults(found, await store.TrialsAsync(id, cancellationToken)) : null;
        IsLoaded = true;
    }

    public void Resume()
    {
        if (Experiment is { } experiment)
            underWay.Start(experiment);
    }

    public void Stop() => underWay.Stop(Id);

    /// <summary>Judges the stored answers with another grader or extractor.</summary>
    public async Task RegradeAsync(GradingSpec grading, CancellationToken cancellationToken)
    {
        if (Experiment is not { } experiment || IsRunning)
            return;
        await runner.RegradeAsync(experiment, grading, cancellationToken);
        await LoadAsync(Id, cancellationToken);
    }

    public Task RemoveAsync(CancellationToken cancellationToken) => store.RemoveAsync(Id, cancellationToken);

    public void Dispose() => underWay.Changed -= OnChanged;

    private void OnChanged(Guid id)
    {
        if (id == Id)
            Changed?.Invoke();
    }
}
