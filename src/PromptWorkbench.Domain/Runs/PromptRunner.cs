using System.Runtime.CompilerServices;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.Runs;

/// <summary>Runs one prompt on one model and records the outcome, whatever it is.</summary>
public sealed class PromptRunner(IModelCatalog models, IRunStore runs, TimeProvider time)
{
    /// <summary>
    /// Streams a run. Cancelling the token stops the generation: the run ends as <see cref="RunStatus.Stopped"/> and the
    /// stream ends normally. A reader that goes away has the same effect on what is recorded.
    /// </summary>
    public async IAsyncEnumerable<RunUpdate> RunAsync(RunSpec spec, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filling = PromptFilling.Of(spec);
        if (filling.Refusal is { } refusal)
        {
            yield return refusal;
            yield break;
        }

        if (models.Find(spec.ModelId) is not { } model)
        {
            yield return new RunRefused($"There is no model `{spec.ModelId}`. Choose one of: {string.Join(", ", models.List().Select(known => known.Id))}.");
            yield break;
        }

        var recording = new RunRecording(spec, filling.Messages, runs, time);
        await recording.SaveAsync();
        yield return new RunStarted(recording.Run);

        try
        {
            await foreach (var update in model.AskAsync(new ChatRequest(filling.Messages, spec.Settings), cancellationToken))
            {
                recording.Take(update);
                if (update is ModelLoading loading)
                    yield return new RunLoading(loading.Fraction);
                if (update is TextDelta delta)
                    yield return new RunText(delta.Text);
                if (!recording.IsRunning)
                    break;
                await recording.SaveNowAndThenAsync();
            }
        }
        finally
        {
            recording.StopIfRunning();
            await recording.SaveAsync();
        }

        yield return new RunEnded(recording.Run, recording.NotSaved);
    }
}
