using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Agents.Looping;

/// <summary>One call of the model within a budget.</summary>
internal static class ModelTurn
{
    /// <summary>The updates of the call. It ends without a last word when the budget's token is cancelled, and never throws.</summary>
    public static async IAsyncEnumerable<ChatUpdate> UpdatesAsync(IModelConnection model, ChatRequest request, BudgetWatch budget)
    {
        await foreach (var update in model.AskAsync(request, budget.Token))
        {
            budget.Mind(isLoading: update is ModelLoading);
            yield return update;
        }
    }
}
