using System.Collections.Concurrent;
using PromptWorkbench.Domain.Experiments;

namespace PromptWorkbench.Web.Features.Experiments;

/// <summary>The experiments that run now. They go on when their page is left and end with the app; what is not done then runs on resuming.</summary>
public sealed class ExperimentsUnderWay(ExperimentRunner runner) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Guid, UnderWay> running = new();
    private readonly ConcurrentDictionary<Guid, string> problems = new();

    /// <summary>A trial ended, or a run began or ended; with the experiment's id, from any thread.</summary>
    public event Action<Guid>? Changed;

    public bool IsRunning(Guid id) => running.ContainsKey(id);

    /// <summary>Why the last run of the experiment ended early; null when it did not.</summary>
    public string? Problem(Guid id) => problems.GetValueOrDefault(id);

    /// <summary>Runs what has not run yet. Does nothing when the experiment runs already.</summary>
    public void Start(Experiment experiment)
    {
        var run = new UnderWay();
        if (!running.TryAdd(experiment.Id, run))
            return;
        problems.TryRemove(experiment.Id, out _);
        run.Ended = RunAsync(experiment, run.Stop.Token);
    }

    public void Stop(Guid id)
    {
        if (running.TryGetValue(id, out var run))
            run.Stop.Cancel();
    }

    public async ValueTask DisposeAsync()
    {
        var all = running.Values.ToList();
        all.ForEach(run => run.Stop.Cancel());
        await Task.WhenAll(all.Select(run => run.Ended));
    }

    private async Task RunAsync(Experiment experiment, CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            await runner.RunAsync(experiment, _ => Changed?.Invoke(experiment.Id), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            problems[experiment.Id] = "Stopped by you. What has run is kept; Resume runs the rest.";
        }
        catch (Exception fault)
        {
            problems[experiment.Id] = $"The run ended early: {fault.GetBaseException().Message} What has run is kept; Resume runs the rest.";
        }
        finally
        {
            if (running.TryRemove(experiment.Id, out var run))
                run.Stop.Dispose();
            Changed?.Invoke(experiment.Id);
        }
    }

    private sealed class UnderWay
    {
        public CancellationTokenSource Stop { get; } = new();

        public Task Ended { get; set; } = Task.CompletedTask;
    }
}
