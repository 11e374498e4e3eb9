using System.Text;
using PromptWorkbench.Agents.CallingStyles;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Agents.Looping;

/// <summary>A step while it goes on.</summary>
internal sealed class StepRecording(int number, IReadOnlyList<ChatMessage> messages, TimeProvider time)
{
    private readonly DateTimeOffset startedAt = time.GetUtcNow();
    private readonly long started = time.GetTimestamp();
    private readonly StringBuilder text = new();
    private readonly List<ToolCall> calls = [];
    private readonly List<ToolUse> uses = [];
    private ChatFinished? finished;
    private ModelFailure? failure;
    private int pieces;

    public int Number => number;

    public string Text => text.ToString();

    public IReadOnlyList<ToolCall> Calls => calls;

    /// <summary>Whether the model came to an end of its own.</summary>
    public bool IsComplete => finished is { Reason: not (FinishReason.MaxTokens or FinishReason.ContextFull) };

    /// <summary>Tokens generated; where the endpoint does not say, the pieces of text that came.</summary>
    public int Tokens => finished?.Usage?.CompletionTokens ?? pieces;

    public void Take(ChatUpdate update)
    {
        switch (update)
        {
            case TextDelta delta:
                text.Append(delta.Text);
                pieces++;
                break;
            case ToolCallsMade made:
                calls.AddRange(made.Calls);
                break;
            case ChatFinished end:
                finished = end;
                break;
            case ChatFailed failed:
                failure = failed.Failure;
                break;
        }
    }

    public void Add(ToolUse use) => uses.Add(use);

    /// <param name="reply">What the model's words mean; null when they are not complete.</param>
    public AgentStep Done(Reply? reply) => new()
    {
        Number = number,
        StartedAt = startedAt,
        Milliseconds = time.GetElapsedTime(started).TotalMilliseconds,
        Messages = messages,
        Text = Text,
        Thought = reply?.Thought,
        Uses = [.. uses],
        Problem = reply?.Problem,
        FinishReason = finished?.Reason,
        Failure = failure,
        Usage = finished?.Usage,
        Timings = finished?.Timings,
        Provenance = finished?.Provenance,
    };
}
