namespace PromptWorkbench.Inference.Running;

/// <summary>Any number of <see cref="GeneratedText"/>, then exactly one <see cref="GenerationFinished"/>.</summary>
public abstract record GenerationEvent;

/// <summary>The next piece of text: whole Unicode characters only, and nothing that may be the start of a stop text.</summary>
public sealed record GeneratedText(string Text) : GenerationEvent;

public sealed record GenerationFinished(
    FinishReason Reason,
    string? StopText,
    IReadOnlyList<int> OutputTokens,
    GenerationTimings Timings,
    uint Seed) : GenerationEvent;

public enum FinishReason
{
    /// <summary>An end-of-generation token.</summary>
    EndOfTurn,

    /// <summary>One of the request's stop texts.</summary>
    StopText,

    /// <summary>The request's token limit.</summary>
    MaxTokens,

    /// <summary>The context of the sequence is full.</summary>
    ContextFull,
}

/// <param name="PromptTokens">Prompt tokens computed.</param>
/// <param name="CachedTokens">Prompt tokens taken from the prefix cache.</param>
/// <param name="PromptMilliseconds">From the start of work on this request to its first token.</param>
/// <param name="PredictedTokens">Tokens generated, the ending one included.</param>
/// <param name="PredictedMilliseconds">From the first token to the last.</param>
public sealed record GenerationTimings(
    int PromptTokens,
    int CachedTokens,
    double PromptMilliseconds,
    int PredictedTokens,
    double PredictedMilliseconds);
