using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.Experiments;

/// <summary>What an experiment asks: every prompt on every model with every case, as often as repeats say.</summary>
/// <param name="Title">Name shown to people.</param>
/// <param name="Prompts">At least one, with different names.</param>
/// <param name="ModelIds">At least one, each once.</param>
/// <param name="Cases">At least one.</param>
/// <param name="Settings">Sampler settings of every call.</param>
/// <param name="Grading">How answers are read and judged.</param>
/// <param name="Threshold">Least share of correct answers among all trials, 0 to 1, of prompts without one of their own; null for none.</param>
public sealed record ExperimentSpec(
    string Title,
    IReadOnlyList<ExperimentPrompt> Prompts,
    IReadOnlyList<string> ModelIds,
    IReadOnlyList<ExperimentCase> Cases,
    SamplingSettings Settings,
    GradingSpec Grading,
    double? Threshold = null)
{
    public const int MostRepeats = 100;

    /// <summary>
    /// How often each case is asked, 1 to <see cref="MostRepeats"/>. The n-th time has the settings' seed plus n - 1; without a seed each call draws its own.
    /// </summary>
    public int Repeats { get; init; } = 1;

    /// <summary>Every cell, model by model, so that no model is loaded twice.</summary>
    public IEnumerable<Cell> Cells() =>
        from model in ModelIds
        from prompt in Prompts
        from number in Enumerable.Range(1, Cases.Count)
        from repeat in Enumerable.Range(1, Repeats)
        select new Cell(prompt.Name, model, number, repeat);

    public int CellCount => ModelIds.Count * Prompts.Count * TrialsPerColumn;

    /// <summary>How many trials one prompt has on one model.</summary>
    public int TrialsPerColumn => Cases.Count * Repeats;
}

/// <param name="Name">Name of the prompt in this experiment.</param>
/// <param name="Messages">Messages with `{{variables}}`.</param>
/// <param name="Threshold">Least share of correct answers, 0 to 1; null for the experiment's.</param>
public sealed record ExperimentPrompt(string Name, IReadOnlyList<ChatMessage> Messages, double? Threshold = null);

/// <param name="Variables">Values by variable name.</param>
/// <param name="Expected">What a right answer is; how it is compared is the grader's matter.</param>
public sealed record ExperimentCase(IReadOnlyDictionary<string, string> Variables, string Expected);

/// <summary>One generation to make. Unique within an experiment.</summary>
/// <param name="PromptName">Name of the prompt.</param>
/// <param name="ModelId">Id of the model.</param>
/// <param name="CaseNumber">Number of the case, counted from 1.</param>
/// <param name="Repeat">Which repetition, counted from 1.</param>
public sealed record Cell(string PromptName, string ModelId, int CaseNumber, int Repeat);

/// <summary>An experiment as stored.</summary>
public sealed record Experiment(Guid Id, DateTimeOffset CreatedAt, ExperimentSpec Spec)
{
    public static Experiment Of(ExperimentSpec spec, TimeProvider time)
    {
        var now = time.GetUtcNow();
        return new Experiment(Guid.CreateVersion7(now), now, spec);
    }
}
