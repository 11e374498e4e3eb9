using PromptWorkbench.Domain.Statistics;

namespace PromptWorkbench.Domain.Experiments;

/// <summary>What the trials of an experiment say so far.</summary>
public sealed class ExperimentResults(Experiment experiment, IReadOnlyList<Trial> trials)
{
    public IReadOnlyList<Trial> Trials => trials;

    /// <summary>One tally per prompt and model, in the experiment's order; cells that have not run are in none of its classes.</summary>
    public IReadOnlyList<ExperimentTally> Tallies { get; } =
    [
        .. from prompt in experiment.Spec.Prompts
           from model in experiment.Spec.ModelIds
           select Tally(experiment, prompt.Name, model, trials),
    ];

    /// <summary>The share of correct answers among the graded, or null when none is. Repeats of a case are one cluster.</summary>
    public Proportion? Accuracy(ExperimentTally tally) => ClusteredProportion.Of(
        from trial in Graded(tally.PromptName, tally.ModelId)
        group trial by trial.Cell.CaseNumber into answers
        select (answers.Count(IsCorrect), answers.Count()));

    /// <summary>Every prompt compared with the first on each model, on the cases that were graded for both, and corrected as one family.</summary>
    public IReadOnlyList<PromptComparison> Comparisons()
    {
        var first = experiment.Spec.Prompts[0].Name;
        var pairs = (from model in experiment.Spec.ModelIds
                     from prompt in experiment.Spec.Prompts.Skip(1)
                     select (Model: model, Prompt: prompt.Name, Numbers: Compare(first, prompt.Name, model))).ToList();
        var together = PairedComparison.Together([.. pairs.Select(pair => pair.Numbers)]);
        return [.. pairs.Zip(together, (pair, numbers) => new PromptComparison(pair.Model, first, pair.Prompt, numbers))];
    }

    /// <summary>
    /// Whether the prompt's threshold is met on the model; null when it has none, or when trials are still to come.
    /// Every trial counts, so one without a grade does not help.
    /// </summary>
    public bool? MeetsThreshold(ExperimentTally tally) =>
        Threshold(tally.PromptName) is { } threshold && tally.Total == experiment.Spec.TrialsPerColumn
            ? tally.Correct >= threshold * tally.Total - 1e-9
            : null;

    public double? Threshold(string promptName) =>
        experiment.Spec.Prompts.Single(prompt => prompt.Name == promptName).Threshold ?? experiment.Spec.Threshold;

    private PairedComparison Compare(string firstPrompt, string secondPrompt, string modelId)
    {
        var second = Graded(secondPrompt, modelId).ToDictionary(trial => (trial.Cell.CaseNumber, trial.Cell.Repeat));
        return PairedComparison.OfCases(
            from first in Graded(firstPrompt, modelId)
            let other = second.GetValueOrDefault((first.Cell.CaseNumber, first.Cell.Repeat))
            where other is not null
            group (IsCorrect(first), IsCorrect(other)) by first.Cell.CaseNumber into answers
            select (IReadOnlyList<(bool, bool)>)[.. answers]);
    }

    private static bool IsCorrect(Trial trial) => trial.Grade.Outcome == TrialOutcome.Correct;

    private IEnumerable<Trial> Graded(string prompt, string model) =>
        trials.Where(trial => trial.Cell.PromptName == prompt && trial.Cell.ModelId == model)
            .Where(trial => trial.Grade.Outcome is TrialOutcome.Correct or TrialOutcome.Wrong);

    private static ExperimentTally Tally(Experiment experiment, string prompt, string model, IReadOnlyList<Trial> trials)
    {
        var counts = trials.Where(trial => trial.Cell.PromptName == prompt && trial.Cell.ModelId == model)
            .CountBy(trial => trial.Grade.Outcome).ToDictionary();
        return new ExperimentTally(
            experiment.Id, experiment.Spec.Title, prompt, model,
            counts.GetValueOrDefault(TrialOutcome.Correct), counts.GetValueOrDefault(TrialOutcome.Wrong), counts.GetValueOrDefault(TrialOutcome.Unparsed),
            counts.GetValueOrDefault(TrialOutcome.Truncated), counts.GetValueOrDefault(TrialOutcome.Refused), counts.GetValueOrDefault(TrialOutcome.Error));
    }
}
