using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Tests.Providers.LocalHost;

/// <summary>Answers without an end that are under way, each with a connection to the host of its own.</summary>
internal sealed class HeldAnswers(IModelConnection connection) : IAsyncDisposable
{
    private readonly List<IAsyncEnumerator<ChatUpdate>> _answers = [];

    /// <summary>Begins one more and waits for its first text.</summary>
    public async Task AddAsync(CancellationToken cancellationToken = default)
    {
        var answer = connection.ChatAsync(Chat.Ask("Hi", Hosts.Endless), cancellationToken).GetAsyncEnumerator(cancellationToken);
        _answers.Add(answer);
        do
            Xunit.Assert.True(await answer.MoveNextAsync());
        while (answer.Current is ModelLoading);
        Xunit.Assert.IsType<TextDelta>(answer.Current);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var answer in _answers)
            await answer.DisposeAsync();
    }
}
