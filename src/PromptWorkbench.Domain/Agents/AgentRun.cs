namespace PromptWorkbench.Domain.Agents;

/// <summary>The closed set of reasons why an agent came to its end.</summary>
public enum AgentEnding
{
    /// <summary>The model gave a final answer.</summary>
    Answered,

    /// <summary>All steps were used without an answer.</summary>
    StepBudget,

    /// <summary>All tokens were used without an answer.</summary>
    TokenBudget,

    /// <summary>The time was over before there was an answer.</summary>
    TimeBudget,

    /// <summary>The model asked for the same call with the same arguments once too often: it goes round in circles.</summary>
    RepeatedCall,

    /// <summary>Twice in a row the model wrote something that is neither a call nor an answer.</summary>
    MalformedReply,

    /// <summary>A reply was cut off by the limit of one step or by the end of the context.</summary>
    CutOff,

    /// <summary>A call of the model failed; the last step holds the failure.</summary>
    Failed,

    /// <summary>A person stopped it.</summary>
    Stopped,

    /// <summary>The workbench itself ended while the agent was at work.</summary>
    Interrupted,
}

/// <summary>One question put to an agent, with every step it took.</summary>
public sealed record AgentRun
{
    public required Guid Id { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public required AgentSpec Spec { get; init; }

    /// <summary>Why it ended; null while it is at work.</summary>
    public AgentEnding? Ending { get; init; }

    /// <summary>The ending in a sentence or two, with its figures; null while it is at work.</summary>
    public string? EndingNote { get; init; }

    /// <summary>The final answer; null when there is none.</summary>
    public string? Answer { get; init; }

    /// <summary>The steps so far, in their order.</summary>
    public IReadOnlyList<AgentStep> Steps { get; init; } = [];
}
