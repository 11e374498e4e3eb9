using PromptWorkbench.DemoModel.Encoded;
using PromptWorkbench.DemoModel.Training.Batches;
using PromptWorkbench.DemoModel.Training.Checkpoints;

namespace PromptWorkbench.DemoModel.Training.Running;

/// <summary>Trains until the plan is done, time is up or it is stopped. What is done so far is saved every few minutes and at the end, and the next run goes on from there.</summary>
/// <param name="plan">What to train.</param>
/// <param name="training">Documents to learn from.</param>
/// <param name="validation">Documents to check with; none when there are none.</param>
/// <param name="folder">Where the checkpoint and the log go.</param>
/// <param name="console">Gets a line now and then.</param>
/// <param name="time">The clock.</param>
internal sealed class TrainingRun(TrainingPlan plan, TokenCorpus training, TokenCorpus validation, ModelFolder folder, TextWriter console, TimeProvider time)
{
    private const double ValidationShare = 0.04;

    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan BetweenCheckpoints = TimeSpan.FromMinutes(3);

    private readonly RunLog log = new(console, folder.Log);
    private readonly LossSums losses = new(training.KindNames.Count);

    /// <param name="limit">Longest time to take; null for as long as it takes.</param>
    /// <param name="stop">Ends the run after the current update.</param>
    /// <returns>The mean validation loss when the plan is done; null when it is not.</returns>
    public double? Run(TimeSpan? limit, CancellationToken stop)
    {
        using var step = new TrainingStep(plan, training);
        var corpus = training.Fingerprint();
        if (File.Exists(folder.Checkpoint)) CheckpointFile.Read(folder.Checkpoint, step, corpus);
        log.Say($"{step.Weights.Layout.Length:N0} weights, {plan.Tokens:N0} tokens planned, {step.TokensDone:N0} done. The corpus has {training.TokenCount:N0}.");

        var start = time.GetTimestamp();
        long saved = start, said = start, saidTokens = step.TokensDone;
        var validated = Math.Floor(step.Progress / ValidationShare);
        while (step.Progress < 1 && !stop.IsCancellationRequested && !(time.GetElapsedTime(start) >= limit))
        {
            step.Run(losses);
            if (time.GetElapsedTime(said) >= BetweenLines || step.Progress >= 1)
            {
                log.SayProgress(step, losses, step.TokensDone - saidTokens, time.GetElapsedTime(said));
                (said, saidTokens) = (time.GetTimestamp(), step.TokensDone);
                losses.Clear();
            }

            if (time.GetElapsedTime(saved) >= BetweenCheckpoints)
            {
                CheckpointFile.Write(folder.Checkpoint, step, corpus);
                saved = time.GetTimestamp();
            }

            if (Math.Floor(step.Progress / ValidationShare) is var reached && reached > validated && step.Progress < 1)
            {
                validated = reached;
                var before = time.GetTimestamp();
                _ = Validate(step);
                said += time.GetTimestamp() - before;
            }
        }

        CheckpointFile.Write(folder.Checkpoint, step, corpus);
        if (step.Progress >= 1)
        {
            log.Say("The plan is done.");
            return Validate(step);
        }

        log.Say($"Stopped after {step.TokensDone:N0} tokens. The same command goes on from here.");
        return null;
    }

    private double Validate(TrainingStep step)
    {
        var sums = step.Validate(validation);
        log.SayValidation(step, sums, validation.KindNames);
        return sums.Mean;
    }
}
