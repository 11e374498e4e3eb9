using PromptWorkbench.Inference.Running;
using PromptWorkbench.ModelHost.CommandLine;
using PromptWorkbench.ModelHost.Hosting;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Loading;

/// <summary>The model of this process, loading or ready.</summary>
internal sealed class HostedModel(HostArguments arguments, TimeProvider clock) : IAsyncDisposable
{
    private volatile ReadyModel? ready;
    private volatile float progress;
    private Task watching = Task.CompletedTask;

    public float Progress => progress;

    /// <exception cref="ApiException">The model is still loading.</exception>
    public ReadyModel Ready => ready ?? throw new ApiException(ApiError.Unavailable("Loading model"));

    public bool IsReady => ready is not null;

    /// <summary>Why the engine ended without being asked to, or null. A host without an engine is of no use: the process is then asked to end.</summary>
    public EngineException? Fault { get; private set; }

    /// <summary>Loads on a thread of its own. If that fails the process is asked to end, and the task tells why.</summary>
    public Task Load(IHostApplicationLifetime lifetime) => Task.Factory.StartNew(
        () => LoadNow(lifetime), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    public async ValueTask DisposeAsync()
    {
        if (ready is { } model) await model.Engine.DisposeAsync();
        await watching;
    }

    private void LoadNow(IHostApplicationLifetime lifetime)
    {
        try
        {
            var hash = FileHash.Start(arguments.Engine.ModelPath, lifetime.ApplicationStopping);
            var engine = Engine.Load(arguments.Engine, fraction => progress = fraction, lifetime.ApplicationStopping);
            ready = new ReadyModel(engine, arguments, ModelTemplate.Read(engine), hash, clock);
            watching = WatchAsync(engine, lifetime);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Asked to end while loading: there is nothing to report.
        }
        catch (EngineException e)
        {
            lifetime.StopApplication();
            throw HostFailure.Of(e);
        }
        catch
        {
            lifetime.StopApplication();
            throw;
        }
    }

    private async Task WatchAsync(Engine engine, IHostApplicationLifetime lifetime)
    {
        if (await engine.Ended is { Failure: not EngineFailure.ShuttingDown } failure)
        {
            Fault = failure;
            lifetime.StopApplication();
        }
    }
}
