using System.Collections.Concurrent;
using PromptWorkbench.Domain.Agents;

namespace PromptWorkbench.Web.Features.Agents;

/// <summary>The agents at work now. They go on when their page is left, and are stopped when the app ends.</summary>
public sealed class AgentsUnderWay(IAgentRunner runner) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Guid, Work> works = new();

    /// <summary>Something happened to an agent; with the id of its run, from any thread.</summary>
    public event Action<Guid>? Changed;

    /// <summary>The agent as it is now; null when it is done and stored.</summary>
    public LiveAgent? Find(Guid id) => works.GetValueOrDefault(id)?.Now;

    /// <summary>Starts an agent. Gives the id of its run, or the problems that keep it from running.</summary>
    public async Task<(Guid? Id, IReadOnlyList<string> Problems)> StartAsync(AgentSpec spec)
    {
        var stop = new CancellationTokenSource();
        var updates = runner.RunAsync(spec, stop.Token).GetAsyncEnumerator(CancellationToken.None);
        await updates.MoveNextAsync();
        if (updates.Current is not AgentStarted { Run: var run })
        {
            await updates.DisposeAsync();
            stop.Dispose();
            return (null, ((AgentRefused)updates.Current).Problems);
        }

        var work = new Work(new LiveAgent(run), stop);
        works[run.Id] = work;
        work.Ended = FollowAsync(work, updates);
        return (run.Id, []);
    }

    public void Stop(Guid id)
    {
        if (works.TryGetValue(id, out var work))
            work.Stop();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var work in works.Values)
            work.Stop();
        await Task.WhenAll(works.Values.Select(work => work.Ended));
    }

    private async Task FollowAsync(Work work, IAsyncEnumerator<AgentUpdate> updates)
    {
        await Task.Yield();
        try
        {
            await using var all = updates;
            while (await all.MoveNextAsync())
            {
                work.Now = work.Now.After(all.Current);
                Changed?.Invoke(work.Now.Run.Id);
            }
        }
        catch (Exception fault)
        {
            work.Now = work.Now.Broken(fault);
        }

        // What could not be stored is kept here: else the page would show a run that is still going on.
        if (work.Now.NotSaved is null)
            works.TryRemove(work.Now.Run.Id, out _);
        work.Dispose();
        Changed?.Invoke(work.Now.Run.Id);
    }

    private sealed class Work(LiveAgent begun, CancellationTokenSource stop) : IDisposable
    {
        private readonly Lock gate = new();
        private volatile LiveAgent now = begun;
        private bool isOver;

        public LiveAgent Now
        {
            get => now;
            set => now = value;
        }

        public Task Ended { get; set; } = Task.CompletedTask;

        public void Stop()
        {
            lock (gate)
            {
                if (!isOver)
                    stop.Cancel();
            }
        }

        public void Dispose()
        {
            lock (gate)
            {
                isOver = true;
                stop.Dispose();
            }
        }
    }
}
