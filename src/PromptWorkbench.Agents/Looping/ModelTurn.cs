using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Agents.Looping;

/// <summary>One call of the model within a budget.</summary>
internal static class ModelTurn
{
    /// <summary>The updates of the call. It ends without a last word when the budget's token is cancelled, and never throws.</summary>
    public static async IAsyncEnumerable<ChatUpdate> UpdatesAsync(IModelConnection model, ChatRequest request, BudgetWatch budget)
    {
        await using var updates = model.ChatAsync(request, budget.Token).GetAsyncEnumerator(budget.Token);
        while (await NextAsync(updates, budget.Token) is { } update)
        {
            budget.Mind(isLoading: update is ModelLoading);
            yield return update;
            if (update is ChatFinished or ChatFailed)
                yield break;
        }
    }

    /// <summary>The next update; null when the token was cancelled.</summary>
    private static async Task<ChatUpdate?> NextAsync(IAsyncEnumerator<ChatUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync()
                ? updates.Current
                : new ChatFailed(new ModelFailure(ModelFailureReason.ServerError, "The model's answer ended without saying why.", IsRetriable: true));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception fault)
        {
            return new ChatFailed(new ModelFailure(ModelFailureReason.ServerError, $"The call failed unexpectedly: {fault.Message}", Detail: fault.ToString()));
        }
    }
}
