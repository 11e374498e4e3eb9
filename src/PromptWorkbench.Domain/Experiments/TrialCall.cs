using System.Text;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Domain.Experiments;

/// <summary>The model call of one cell.</summary>
internal sealed class TrialCall
{
    private readonly Experiment experiment;
    private readonly Cell cell;
    private readonly ExperimentCase @case;
    private readonly PromptFilling filling;
    private readonly TimeProvider time;
    private readonly DateTimeOffset started;
    private readonly StringBuilder output = new();
    private ChatFinished? finished;
    private ModelFailure? failure;

    public TrialCall(Experiment experiment, Cell cell, TimeProvider time)
    {
        (this.experiment, this.cell, this.time, started) = (experiment, cell, time, time.GetUtcNow());
        @case = experiment.Spec.Cases[cell.CaseNumber - 1];
        var prompt = experiment.Spec.Prompts.Single(prompt => prompt.Name == cell.PromptName);
        filling = PromptFilling.Of(new RunSpec(cell.ModelId, prompt.Messages, @case.Variables, Settings));
    }

    // Seeds end before uint.MaxValue, which llama.cpp takes as "draw one".
    private SamplingSettings Settings => experiment.Spec.Settings is { Seed: { } seed } settings
        ? settings with { Seed = (uint)(((ulong)seed + (ulong)(cell.Repeat - 1)) % uint.MaxValue) }
        : experiment.Spec.Settings;

    public async Task RunAsync(IModelConnection? model, CancellationToken cancellationToken)
    {
        if (filling.Refusal is { } refusal)
            failure = new ModelFailure(ModelFailureReason.InvalidRequest, refusal.Message);
        else if (model is null)
            failure = new ModelFailure(ModelFailureReason.ModelNotFound, $"There is no model '{cell.ModelId}'.");
        else
            await AskAsync(model, cancellationToken);
    }

    public Trial Trial()
    {
        var now = time.GetUtcNow();
        var grading = experiment.Spec.Grading;
        var text = output.ToString();
        return new Trial
        {
            Id = Guid.CreateVersion7(started),
            ExperimentId = experiment.Id,
            Cell = cell,
            StartedAt = started,
            FinishedAt = now,
            Case = @case,
            Messages = filling.Messages,
            Output = text,
            FinishReason = finished?.Reason,
            Failure = failure,
            Usage = finished?.Usage,
            Timings = finished?.Timings,
            Provenance = finished?.Provenance,
            Grading = grading,
            Grade = grading.Grade(text, finished?.Reason, failure, @case.Expected),
            ScoredAt = now,
        };
    }

    private async Task AskAsync(IModelConnection model, CancellationToken cancellationToken)
    {
        await foreach (var update in model.AskAsync(new ChatRequest(filling.Messages, Settings), cancellationToken))
        {
            if (update is TextDelta delta)
                output.Append(delta.Text);
            finished = update as ChatFinished ?? finished;
            failure = update switch
            {
                ChatFailed failed => failed.Failure,
                ToolCallsMade made => UnaskedToolCalls.Failure(made),
                _ => failure,
            };
        }

        if (finished is null && failure is null)
            cancellationToken.ThrowIfCancellationRequested();
    }
}
