using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.Agents;

/// <summary>One call of the model and the tools it asked for.</summary>
public sealed record AgentStep
{
    /// <summary>Counted from 1.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>From the start of the model's call to the last observation.</summary>
    public required double Milliseconds { get; init; }

    /// <summary>The messages sent.</summary>
    public required IReadOnlyList<ChatMessage> Messages { get; init; }

    /// <summary>The text the model wrote, without calls of its own kind.</summary>
    public required string Text { get; init; }

    /// <summary>What the model noted before it acted; null when it noted nothing.</summary>
    public string? Thought { get; init; }

    /// <summary>The tools it asked for and what they gave, in order.</summary>
    public IReadOnlyList<ToolUse> Uses { get; init; } = [];

    /// <summary>Why the reply could not be read; null when it could.</summary>
    public string? Problem { get; init; }

    public FinishReason? FinishReason { get; init; }

    public ModelFailure? Failure { get; init; }

    public TokenUsage? Usage { get; init; }

    public CallTimings? Timings { get; init; }

    /// <summary>Provenance of the call; its `RenderedPrompt` is what the model saw. Null where the endpoint tells nothing.</summary>
    public CallProvenance? Provenance { get; init; }
}

/// <param name="Call">The call as the model wrote it.</param>
/// <param name="Observation">What came of it, as the model is told.</param>
/// <param name="Milliseconds">How long the tool took.</param>
public sealed record ToolUse(ToolCall Call, Observation Observation, double Milliseconds);

/// <param name="Text">What the model gets to read.</param>
/// <param name="IsError">Whether the tool could not do what was asked.</param>
public sealed record Observation(string Text, bool IsError = false)
{
    public static Observation Error(string problem) => new($"Error: {problem}", IsError: true);
}
