using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Agents.Looping;

/// <summary>What is left of a budget.</summary>
internal sealed class BudgetWatch : IDisposable
{
    private readonly CancellationTokenSource timeUp;
    private readonly CancellationTokenSource either;
    private bool standsStill;

    public BudgetWatch(AgentBudget budget, TimeProvider time, CancellationToken cancellationToken)
    {
        Budget = budget;
        TokensLeft = budget.Tokens;
        timeUp = new CancellationTokenSource(TimeSpan.FromSeconds(budget.Seconds), time);
        either = CancellationTokenSource.CreateLinkedTokenSource(timeUp.Token, cancellationToken);
    }

    public AgentBudget Budget { get; }

    /// <summary>Cancelled when the time is over or the caller cancels.</summary>
    public CancellationToken Token => either.Token;

    public bool IsTimeUp => timeUp.IsCancellationRequested;

    public int TokensLeft { get; private set; }

    /// <summary>Settings that let the model generate no more than what is left.</summary>
    public SamplingSettings Limit(SamplingSettings settings) =>
        settings with { MaxTokens = Math.Min(settings.MaxTokens ?? int.MaxValue, TokensLeft) };

    public void Spend(int tokens) => TokensLeft -= tokens;

    /// <summary>Stops the time while the model is being loaded; at its first text the time begins anew.</summary>
    public void Mind(bool isLoading)
    {
        if (isLoading != standsStill)
            timeUp.CancelAfter(isLoading ? Timeout.InfiniteTimeSpan : TimeSpan.FromSeconds(Budget.Seconds));
        standsStill = isLoading;
    }

    public void Dispose()
    {
        either.Dispose();
        timeUp.Dispose();
    }
}
