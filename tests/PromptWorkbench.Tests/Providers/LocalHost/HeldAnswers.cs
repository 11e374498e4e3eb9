using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Tests.Providers.LocalHost;

/// <summary>Answers without an end that are under way, each with a connection to the host of its own.</summary>
internal sealed class HeldAnswers(IModelConnection connection) : IAsyncDisposable
{
    private readonly List<IAsyncEnumerator<ChatUpdate>> _answers = [];

    /// <summary>Asks again and again, each time until the first text, and says why the first call failed that did.</summary>
    public async Task<ModelFailure> UntilOneFailsAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var answer = connection.ChatAsync(Chat.Ask("Hi", Hosts.Endless), cancellationToken).GetAsyncEnumerator(cancellationToken);
            _answers.Add(answer);
            do
                Xunit.Assert.True(await answer.MoveNextAsync());
            while (answer.Current is not (TextDelta or ChatFailed));
            if (answer.Current is ChatFailed failed)
                return failed.Failure;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var answer in _answers)
            await answer.DisposeAsync();
    }
}
