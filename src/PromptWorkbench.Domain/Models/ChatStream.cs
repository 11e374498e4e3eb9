using System.Runtime.CompilerServices;

namespace PromptWorkbench.Domain.Models;

/// <summary>Calls of a model whose reader has no exceptions to mind.</summary>
public static class ChatStream
{
    private static readonly ModelFailure NoEnd = new(ModelFailureReason.ServerError, "The model's answer ended without saying why.", IsRetriable: true);

    /// <summary>
    /// The updates of one call. The last is a <see cref="ChatFinished"/> or a <see cref="ChatFailed"/>, also when the connection
    /// throws or ends without a word; only after cancelling there is no last one. Never throws.
    /// </summary>
    public static async IAsyncEnumerable<ChatUpdate> AskAsync(this IModelConnection model, ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var updates = model.ChatAsync(request, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await NextAsync(updates, cancellationToken) is { } update)
        {
            yield return update;
            if (update is ChatFinished or ChatFailed)
                yield break;
        }
    }

    /// <summary>The next update; null when the caller cancelled.</summary>
    private static async Task<ChatUpdate?> NextAsync(IAsyncEnumerator<ChatUpdate> updates, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync() ? updates.Current : new ChatFailed(NoEnd);
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
