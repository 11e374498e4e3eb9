using PromptWorkbench.Agents.CallingStyles;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Agents.Looping;

/// <summary>Says after each step whether it was the last, and why.</summary>
internal sealed class EndingJudge(BudgetWatch budget, CancellationToken cancellationToken)
{
    /// <summary>The same call for this time is not made any more.</summary>
    public const int MostRepeats = 3;

    private readonly Dictionary<(string Name, string Arguments), int> calls = [];
    private ToolCall? repeated;
    private int malformed;

    /// <summary>Whether the model asks for this call once too often.</summary>
    public bool IsRepeated(ToolCall call)
    {
        var key = (call.Name, call.Arguments.Trim());
        calls[key] = calls.GetValueOrDefault(key) + 1;
        if (calls[key] >= MostRepeats)
            repeated = call;
        return calls[key] >= MostRepeats;
    }

    public static ToolUse NotUsed(ToolCall call) =>
        new(call, Observation.Error($"This call was asked for {MostRepeats} times: it was not made again."), 0);

    /// <summary>The ending; null when there is to be another step.</summary>
    /// <param name="step">The step just done.</param>
    /// <param name="reply">What the model's words mean; null when they are not complete.</param>
    public Ending? EndingAfter(AgentStep step, Reply? reply)
    {
        malformed = reply?.Problem is null ? 0 : malformed + 1;
        return Broken(step) ?? Settled(reply) ?? UsedUp(step);
    }

    private Ending? Broken(AgentStep step) => step switch
    {
        { Failure: { } failure } => new Ending(AgentEnding.Failed, failure.Message),
        _ when cancellationToken.IsCancellationRequested => new Ending(AgentEnding.Stopped, "Stopped by you."),
        _ when budget.IsTimeUp => new Ending(AgentEnding.TimeBudget, $"The time of {Amount(budget.Budget.Seconds, "second")} was over."),
        { FinishReason: FinishReason.MaxTokens } when budget.TokensLeft <= 0 => TokensUsedUp(),
        { FinishReason: FinishReason.MaxTokens } => new Ending(AgentEnding.CutOff, "A reply reached the limit of tokens for one step. Raise it, or ask for less."),
        { FinishReason: FinishReason.ContextFull } => new Ending(AgentEnding.CutOff, "The context of the model is full."),
        _ => null,
    };

    private Ending? Settled(Reply? reply)
    {
        if (reply?.Answer is { } answer)
            return new Ending(AgentEnding.Answered, "The model gave a final answer.", answer);
        if (repeated is { } call)
            return new Ending(AgentEnding.RepeatedCall, $"The model asked for {call.Name} with {call.Arguments} {MostRepeats} times: it goes round in circles.");
        return malformed > 1
            ? new Ending(AgentEnding.MalformedReply, $"Twice in a row the model wrote neither a call nor an answer. {reply?.Problem}")
            : null;
    }

    private Ending? UsedUp(AgentStep step)
    {
        if (step.Number >= budget.Budget.Steps)
            return new Ending(AgentEnding.StepBudget, $"{Amount(budget.Budget.Steps, "step")} brought no final answer.");
        return budget.TokensLeft <= 0 ? TokensUsedUp() : null;
    }

    private Ending TokensUsedUp() => new(AgentEnding.TokenBudget, $"{Amount(budget.Budget.Tokens, "token")} were generated without a final answer.");

    private static string Amount(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
