using Microsoft.Extensions.Time.Testing;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.Scripted;
using Xunit;

namespace PromptWorkbench.Tests.Providers.Scripted;

public class ScriptedConnectionTests
{
    [Fact]
    public async Task Says_its_lines_when_the_clock_and_the_gates_let_it()
    {
        var time = new FakeTimeProvider();
        var gate = new TaskCompletionSource();
        var end = new ChatFinished(FinishReason.EndOfTurn, null, null, null);
        var model = new ScriptedConnection("m", time, "one", TimeSpan.FromSeconds(5), "two", gate.Task, end);
        await using var updates = model.ChatAsync(Chat.Ask("Hi"), CancellationToken.None).GetAsyncEnumerator();

        Assert.True(await updates.MoveNextAsync());
        Assert.Equal(new TextDelta("one"), updates.Current);

        var next = updates.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(5));
        Assert.True(await next);
        Assert.Equal(new TextDelta("two"), updates.Current);

        next = updates.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        gate.SetResult();
        Assert.True(await next);
        Assert.Equal(end, updates.Current);
        Assert.False(await updates.MoveNextAsync());
        Assert.Equal("Hi", Assert.Single(model.Requests).Messages[0].Content);
    }

    [Fact]
    public async Task Waiting_ends_when_the_caller_cancels()
    {
        var model = new ScriptedConnection("m", TimeProvider.System, new TaskCompletionSource().Task);
        using var stop = new CancellationTokenSource();
        await using var updates = model.ChatAsync(Chat.Ask("Hi"), stop.Token).GetAsyncEnumerator();
        var next = updates.MoveNextAsync().AsTask();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }
}
