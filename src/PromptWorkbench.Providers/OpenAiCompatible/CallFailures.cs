using System.Runtime.CompilerServices;
using System.Text.Json;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.OpenAiCompatible;

/// <summary>Turns what a call throws into the failure that ends it; only the caller's own cancellation passes through.</summary>
internal static class CallFailures
{
    public static async IAsyncEnumerable<ChatUpdate> AsUpdates(
        IAsyncEnumerable<ChatUpdate> call,
        Func<Exception, Task<ModelFailure>> explain,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var updates = call.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            var next = await CatchAsync(NextAsync, explain, cancellationToken);
            if (next.Failure is { } failure)
            {
                yield return new ChatFailed(failure);
                yield break;
            }

            if (next.Value!.Update is not { } update)
                yield break;
            yield return update;
        }

        async Task<ModelResult<Step>> NextAsync() =>
            new Step(await updates.MoveNextAsync() ? updates.Current : null);
    }

    public static async Task<ModelResult<T>> CatchAsync<T>(
        Func<Task<ModelResult<T>>> call,
        Func<Exception, Task<ModelFailure>> explain,
        CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            return await call();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (ModelCallException exception)
        {
            return exception.Failure;
        }
        catch (Exception exception) when (
            exception is HttpRequestException or IOException or JsonException
                or OperationCanceledException or ObjectDisposedException)
        {
            return await explain(exception);
        }
    }

    private sealed record Step(ChatUpdate? Update);
}
