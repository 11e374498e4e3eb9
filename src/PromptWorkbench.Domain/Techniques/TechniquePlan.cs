using PromptWorkbench.Domain.Extractors;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Domain.Techniques;

/// <summary>The model calls of a technique, one or two.</summary>
/// <param name="Calls">Calls that take no output are made at once; one that does waits for the call before it.</param>
/// <param name="UsedExamples">Rows of the examples that are shown, in the order in which the model sees them.</param>
public sealed record TechniquePlan(IReadOnlyList<PlannedCall> Calls, IReadOnlyList<int> UsedExamples);

/// <summary>One call.</summary>
/// <param name="Title">What is asked for, in a word or two.</param>
/// <param name="Messages">The messages, in which variables stand for what is filled in when the run is made.</param>
/// <param name="Variables">Values by variable name.</param>
/// <param name="Settings">Sampler settings of this call.</param>
/// <param name="Reading">How the answer is found in what the model wrote; null when nothing is looked for.</param>
/// <param name="TakesOutputAs">Variable that gets the output of the call before; null when it waits for none.</param>
public sealed record PlannedCall(
    string Title,
    IReadOnlyList<ChatMessage> Messages,
    IReadOnlyDictionary<string, string> Variables,
    SamplingSettings Settings,
    AnswerReading? Reading = null,
    string? TakesOutputAs = null)
{
    /// <summary>The run to make; null when the output it needs is not there yet.</summary>
    /// <param name="modelId">The model to ask.</param>
    /// <param name="outputBefore">What the call before wrote.</param>
    public RunSpec? Spec(string modelId, string? outputBefore)
    {
        if (TakesOutputAs is null)
            return new RunSpec(modelId, Messages, Variables, Settings);
        return outputBefore is null
            ? null
            : new RunSpec(modelId, Messages, new Dictionary<string, string>(Variables) { [TakesOutputAs] = outputBefore }, Settings);
    }
}

/// <summary>Which extractor finds the answer.</summary>
/// <param name="Extractor">The extractor.</param>
/// <param name="Argument">What it needs; empty when it needs nothing.</param>
public sealed record AnswerReading(IExtractor Extractor, string Argument)
{
    public Extraction Read(string output) => Extractor.Extract(output, Argument);
}
