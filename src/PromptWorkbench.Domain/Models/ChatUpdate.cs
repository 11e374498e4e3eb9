namespace PromptWorkbench.Domain.Models;

/// <summary>
/// What a chat call yields, in this order: any number of <see cref="ModelLoading"/>, any number of
/// <see cref="TextDelta"/> and <see cref="ToolCallsMade"/>, then exactly one <see cref="ChatFinished"/> or <see cref="ChatFailed"/>.
/// A call throws only <see cref="OperationCanceledException"/>, when its caller cancels.
/// </summary>
public abstract record ChatUpdate;

/// <summary>The model is being loaded.</summary>
/// <param name="Fraction">0 to 1, or null when not known.</param>
public sealed record ModelLoading(double? Fraction) : ChatUpdate;

/// <summary>The next piece of the answer. Pieces are whole Unicode characters.</summary>
public sealed record TextDelta(string Text) : ChatUpdate;

/// <summary>The model called tools. Given only for a request that offered some; a call's text is not in the deltas.</summary>
public sealed record ToolCallsMade(IReadOnlyList<ToolCall> Calls) : ChatUpdate;

/// <summary>The answer is complete, or as complete as <paramref name="Reason"/> says. What the endpoint does not report is null.</summary>
public sealed record ChatFinished(
    FinishReason Reason,
    TokenUsage? Usage,
    CallTimings? Timings,
    CallProvenance? Provenance) : ChatUpdate;

public sealed record ChatFailed(ModelFailure Failure) : ChatUpdate;

/// <summary>Why the answer ended.</summary>
public enum FinishReason
{
    /// <summary>The model ended its turn.</summary>
    EndOfTurn,

    /// <summary>A stop text appeared.</summary>
    StopText,

    /// <summary>The token limit of the request was reached: the answer is truncated.</summary>
    MaxTokens,

    /// <summary>The context is full: the answer is truncated.</summary>
    ContextFull,

    /// <summary>The model ended its turn with calls of tools.</summary>
    ToolCalls,

    /// <summary>The endpoint gave a reason of its own that maps onto none of the above.</summary>
    Other,
}

/// <param name="PromptTokens">Tokens of the rendered prompt.</param>
/// <param name="CompletionTokens">Tokens generated.</param>
/// <param name="CachedTokens">Prompt tokens that were not computed again; null when the endpoint does not say.</param>
public sealed record TokenUsage(int PromptTokens, int CompletionTokens, int? CachedTokens);

/// <summary>The host's own timings, llama-server's `timings`. All in milliseconds.</summary>
/// <param name="PromptTokens">Prompt tokens computed in this call (`prompt_n`).</param>
/// <param name="CachedTokens">Prompt tokens reused (`cache_n`).</param>
/// <param name="PromptMilliseconds">Time to compute them (`prompt_ms`).</param>
/// <param name="PredictedTokens">Tokens generated (`predicted_n`).</param>
/// <param name="PredictedMilliseconds">Time to generate them (`predicted_ms`).</param>
public sealed record CallTimings(
    int PromptTokens,
    int CachedTokens,
    double PromptMilliseconds,
    int PredictedTokens,
    double PredictedMilliseconds)
{
    /// <summary>Generated tokens per second, or null when nothing was generated.</summary>
    public double? TokensPerSecond =>
        PredictedTokens > 0 && PredictedMilliseconds > 0 ? PredictedTokens * 1000 / PredictedMilliseconds : null;
}

/// <summary>What is needed to make the same call again and to know whether it was the same. Local hosts give all of it.</summary>
/// <param name="ModelFile">File name of the model, without its folder.</param>
/// <param name="ModelSha256">Hash of the model file; null while the host is still computing it.</param>
/// <param name="HostBuild">Version of host and engine, and the device in use.</param>
/// <param name="TemplateSha256">Hash of the chat template that rendered the prompt.</param>
/// <param name="RenderedPrompt">The text the model saw.</param>
/// <param name="PromptTokensSha256">Hash of the token ids the model saw (little-endian int32).</param>
/// <param name="Seed">Seed in effect.</param>
/// <param name="AppliedSettings">Sampler settings in effect, as JSON.</param>
public sealed record CallProvenance(
    string? ModelFile,
    string? ModelSha256,
    string? HostBuild,
    string? TemplateSha256,
    string? RenderedPrompt,
    string? PromptTokensSha256,
    uint? Seed,
    string? AppliedSettings);
