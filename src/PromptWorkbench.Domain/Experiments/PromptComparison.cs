using PromptWorkbench.Domain.Statistics;

namespace PromptWorkbench.Domain.Experiments;

/// <summary>Two prompts of an experiment on one model.</summary>
/// <param name="ModelId">The model.</param>
/// <param name="First">Name of the prompt that is compared with.</param>
/// <param name="Second">Name of the prompt that is compared.</param>
/// <param name="Numbers">What was counted.</param>
public sealed record PromptComparison(string ModelId, string First, string Second, PairedComparison Numbers)
{
    public Verdict Verdict => Numbers.Verdict;

    /// <summary>The verdict as a sentence with its numbers.</summary>
    public string Sentence => Numbers.Sentence(First, Second);
}
