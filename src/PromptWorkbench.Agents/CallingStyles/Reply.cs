using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Agents.CallingStyles;

/// <summary>What a model's reply means: calls, an answer, or a problem; exactly one of the three.</summary>
/// <param name="Thought">What the model noted before; null when it noted nothing.</param>
internal sealed record Reply(string? Thought)
{
    public IReadOnlyList<ToolCall> Calls { get; init; } = [];

    public string? Answer { get; init; }

    /// <summary>Why the reply is neither a call nor an answer, for the model to read.</summary>
    public string? Problem { get; init; }
}
