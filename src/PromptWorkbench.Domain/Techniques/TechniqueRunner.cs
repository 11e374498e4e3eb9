using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Domain.Techniques;

/// <summary>Makes the calls of a plan. Every call is a run of its own, tagged with the technique.</summary>
public sealed class TechniqueRunner(PromptRunner runner, IRunArchive archive)
{
    /// <summary>
    /// Calls that wait for nothing go out at once; one that takes an output follows when the call before it has completed,
    /// and is left out when that one was stopped, failed or was refused.
    /// </summary>
    /// <param name="plan">What to call.</param>
    /// <param name="modelId">The model to ask.</param>
    /// <param name="technique">Id of the technique, which becomes the runs' tag.</param>
    /// <param name="take">Told every update, with the place of its call; from any thread, for different calls at the same time.</param>
    /// <param name="cancellationToken">Stops the runs; what was generated is kept.</param>
    public Task RunAsync(TechniquePlan plan, string modelId, string technique, Action<int, RunUpdate> take, CancellationToken cancellationToken)
    {
        var starts = Enumerable.Range(0, plan.Calls.Count).Where(call => plan.Calls[call].TakesOutputAs is null);
        return Task.WhenAll(starts.Select(call => RunFromAsync(plan, call, null, modelId, technique, take, cancellationToken)));
    }

    /// <summary>As <see cref="RunAsync"/>, but only one call and those that follow it.</summary>
    /// <param name="plan">What to call.</param>
    /// <param name="call">Place of the first call to make.</param>
    /// <param name="outputBefore">What it takes; null when it takes nothing.</param>
    /// <param name="modelId">The model to ask.</param>
    /// <param name="technique">Id of the technique, which becomes the runs' tag.</param>
    /// <param name="take">Told every update, with the place of its call.</param>
    /// <param name="cancellationToken">Stops the runs; what was generated is kept.</param>
    public async Task RunFromAsync(
        TechniquePlan plan, int call, string? outputBefore, string modelId, string technique, Action<int, RunUpdate> take, CancellationToken cancellationToken)
    {
        var output = outputBefore;
        while (call < plan.Calls.Count && plan.Calls[call].Spec(modelId, output) is { } spec)
        {
            var place = call++;
            output = await CallAsync(spec, technique, update => take(place, update), cancellationToken).ConfigureAwait(false);
            if (call < plan.Calls.Count && plan.Calls[call].TakesOutputAs is null)
                return;
        }
    }

    /// <summary>What the model wrote; null when the run did not complete.</summary>
    private async Task<string?> CallAsync(RunSpec spec, string tag, Action<RunUpdate> take, CancellationToken cancellationToken)
    {
        Run? completed = null;
        await foreach (var update in runner.RunAsync(spec, cancellationToken).ConfigureAwait(false))
        {
            if (update is RunEnded ended)
            {
                if (ended.NotSaved is null)
                    await archive.AddTagAsync(ended.Run.Id, tag, CancellationToken.None).ConfigureAwait(false);
                completed = ended.Run.Status == RunStatus.Completed ? ended.Run : null;
            }

            take(update);
        }

        return completed?.Output;
    }
}
