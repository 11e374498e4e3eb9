using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.Experiments;

/// <summary>Runs what an experiment has not run yet. Each trial is stored as it ends, so a run may be killed at any moment.</summary>
public sealed class ExperimentRunner(IModelCatalog models, IExperimentStore store, TimeProvider time)
{
    private const int CallsAtOnce = 4;

    /// <summary>
    /// Runs every cell without a trial, model by model, and tells after each how many are done. Cancelling leaves the
    /// cells under way without a trial and throws <see cref="OperationCanceledException"/>.
    /// </summary>
    public async Task RunAsync(Experiment experiment, Action<int> progress, CancellationToken cancellationToken)
    {
        var done = await store.DoneAsync(experiment.Id, cancellationToken);
        var count = done.Count;
        progress(count);
        foreach (var cells in experiment.Spec.Cells().Where(cell => !done.Contains(cell)).GroupBy(cell => cell.ModelId))
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(cells, options, async (cell, token) =>
            {
                var call = new TrialCall(experiment, cell, time);
                await call.RunAsync(models.Find(cell.ModelId), token);
                await store.AddTrialAsync(call.Trial(), CancellationToken.None);
                progress(Interlocked.Increment(ref count));
            });
        }
    }

    /// <summary>Judges the stored answers in another way. Nothing is generated.</summary>
    public async Task<Experiment> RegradeAsync(Experiment experiment, GradingSpec grading, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var trials = await store.TrialsAsync(experiment.Id, cancellationToken);
        var regraded = experiment with { Spec = experiment.Spec with { Grading = grading } };
        await store.RegradeAsync(regraded, [.. trials.Select(trial => trial.Graded(grading, now))], cancellationToken);
        return regraded;
    }
}
