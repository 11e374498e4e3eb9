using Microsoft.Extensions.Logging;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.LocalHost.Processes;

namespace PromptWorkbench.Providers.LocalHost.Supervision;

/// <summary>
/// A model file and its host, of which there is at most one.
/// <code>
///               call, Load                      host is ready
///   NotLoaded ─────────────► Loading ──────────────────────────────► Ready
///     ▲  ▲                   │  │  ▲                                 │  │
///     │  └──── Unload ───────┘  │  │ call, Load; by itself after     │  │
///     │                 cannot  │  │ a pause, 3 times in 5 minutes   │  │
///     │                 load    ▼  │                                 │  │
///     │                        Failed ◄───── host ended by itself ───┘  │
///     └──────── Unload, idle for long, room for another, asked to end ──┘
/// </code>
/// Every state but Failed and NotLoaded has a load; the load is the owner of its host.
/// </summary>
internal sealed class LocalModel(
    ModelFile file, HostStarter starter, HostWatch watch, IHostSettingsStore? settings, TimeProvider time, ModelEvents events, ILogger logger) : IAsyncDisposable
{
    private static readonly ModelFailure Closing =
        new(ModelFailureReason.HostCrashed, "The workbench is closing and loads no model.", IsRetriable: true);

    private readonly Lock _gate = new();
    private readonly RestartRule _restarts = new(time);
    private HostLoad? _load;
    private CancellationTokenSource? _pause;
    private Task _work = Task.CompletedTask;
    private (ModelState State, string? Problem, string? Output) _status;
    private bool _closing;

    public Quarantine Quarantine { get; } = new();

    public ModelSummary Summary
    {
        get
        {
            lock (_gate)
                return new ModelSummary(file.Id, LocalHostProvider.Name, _status.State, _status.Problem);
        }
    }

    public LocalModelStatus Status
    {
        get
        {
            HostLoad? load;
            ModelState state;
            string? problem, output;
            lock (_gate)
                (load, (state, problem, output)) = (_load, _status);
            return new LocalModelStatus(
                file.Id, file.Path, file.SizeInBytes, state, problem,
                state == ModelState.Loading ? load?.Fraction : null, state == ModelState.Ready ? load?.Host?.Describe() : null)
            {
                Output = output,
            };
        }
    }

    /// <summary>Whether a host that ended by itself may still be started again without a person asking.</summary>
    public bool MayRestart
    {
        get
        {
            lock (_gate)
            {
                Settle_NeedsLock(_load);
                return !_closing && _restarts.Pause is not null;
            }
        }
    }

    /// <summary>The load that brings, or has brought, the host that is to be used.</summary>
    /// <param name="byHand">Whether a person wants the model, whatever has happened: past endings are forgotten.</param>
    public HostLoad EnsureHost(bool byHand = false)
    {
        HostLoad load;
        lock (_gate)
        {
            if (_load is { IsUsable: true } current)
                return current;
            if (_closing)
                return HostLoad.Failed(Closing);
            Settle_NeedsLock(_load);
            if (byHand)
                ForgetEndings_NeedsLock();
            load = Begin_NeedsLock();
            var before = _work;
            _work = Task.WhenAll(before.IsCompleted ? Task.CompletedTask : before, Task.Run(() => SuperviseAsync(load)));
        }

        events.RaiseStateChanged();
        return load;
    }

    /// <summary>Ends the host, the load, or the wait for the next start.</summary>
    public async Task UnloadAsync()
    {
        HostLoad? load;
        lock (_gate)
        {
            ForgetEndings_NeedsLock();
            if (_load is null && _pause is null)
                return;
            load = _load;
            Become_NeedsLock(null, ModelState.NotLoaded);
        }

        events.RaiseStateChanged();
        if (load is not null)
            await EndAsync(load, HostExit.Unloaded(""));
    }

    public async ValueTask DisposeAsync()
    {
        HostLoad? load;
        lock (_gate)
        {
            _closing = true;
            load = _load;
            _pause?.Cancel();
        }

        if (load is not null)
            await EndAsync(load, HostExit.Unloaded(": the workbench is closing"));
        await _work;
    }

    private static async Task EndAsync(HostLoad load, HostExit because)
    {
        await load.CancelAsync();
        if ((await load.Result).Value is { } host)
            await host.EndAsync(because);
    }

    /// <summary>From a load to the end of its host, and again with the next one when it is started by itself.</summary>
    private async Task SuperviseAsync(HostLoad first)
    {
        for (var load = first; load is not null; load = await NextAsync(load))
        {
            var result = await StartAsync(load);
            lock (_gate)
            {
                if (_load == load && result.Failure is { } failure)
                    Become_NeedsLock(null, ModelState.Failed, failure.Message, failure.Detail);
                else if (_load == load)
                    Become_NeedsLock(load, ModelState.Ready);
            }

            load.Complete(result);
            events.RaiseStateChanged();
            if (result.Value is not { } host)
                return;
            var exit = await watch.WatchAsync(host);
            if (!exit.IsWanted)
                logger.LogWarning("Model host {Process} of {Model} {Exit}", host.Id, file.Id, exit);
            await host.DisposeAsync();
        }
    }

    private async Task<ModelResult<HostProcess>> StartAsync(HostLoad load)
    {
        try
        {
            var wanted = settings is null ? new HostSettings() : await settings.FindAsync(file.Id, load.Cancelled);
            return await starter.StartAsync(file, wanted, Report, load.Cancelled);
        }
        catch (OperationCanceledException)
        {
            return _closing ? Closing : new ModelFailure(
                ModelFailureReason.HostCrashed, $"'{file.Id}' was unloaded before it was ready. Run it again to load it.", IsRetriable: true);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Loading {Model} failed", file.Id);
            return new ModelFailure(ModelFailureReason.ServerError, $"Loading '{file.Id}' failed: {exception.Message}");
        }

        void Report(double? fraction)
        {
            if (load.Report(fraction))
                events.RaiseProgressed();
        }
    }

    /// <summary>After a host has ended: the load that follows by itself, or null.</summary>
    private async Task<HostLoad?> NextAsync(HostLoad ended)
    {
        TimeSpan? pause;
        CancellationToken superseded;
        lock (_gate)
        {
            Settle_NeedsLock(ended);
            (pause, superseded) = (_pause is null ? null : _restarts.Pause, _pause?.Token ?? CancellationToken.None);
        }

        events.RaiseStateChanged();
        if (pause is not { } length)
            return null;
        await Task.Delay(length, time, superseded).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        HostLoad next;
        lock (_gate)
        {
            if (superseded.IsCancellationRequested)
                return null;
            next = Begin_NeedsLock();
        }

        events.RaiseStateChanged();
        return next;
    }

    private HostLoad Begin_NeedsLock()
    {
        var load = new HostLoad();
        Become_NeedsLock(load, ModelState.Loading);
        return load;
    }

    /// <summary>Takes note that the load's host is to get no more calls; whoever sees it first does.</summary>
    private void Settle_NeedsLock(HostLoad? load)
    {
        if (load is null || _load != load || load.IsUsable)
            return;
        var exit = load.Host is { Exited: { IsCompleted: true } exited } ? exited.Result : null;
        if (exit is null or { IsWanted: true } || _closing)
        {
            Become_NeedsLock(null, ModelState.NotLoaded);
            return;
        }

        _restarts.NoteEnding();
        var output = load.Host!.Output.ToString();
        if (_restarts.Pause is { } pause)
        {
            Become_NeedsLock(null, ModelState.Failed, $"The model host {exit}. It is started again in {pause.TotalSeconds:0} s, or by the next run.", output);
            _pause = new CancellationTokenSource();
        }
        else
        {
            Become_NeedsLock(null, ModelState.Failed,
                $"The model host ended {_restarts.Endings} times in {_restarts.WindowInWords} and is not started again by itself. The last time it {exit}. The next run tries once more.",
                output);
        }
    }

    private void Become_NeedsLock(HostLoad? load, ModelState state, string? problem = null, string? output = null)
    {
        _pause?.Cancel();
        (_load, _pause, _status) = (load, null, (state, problem, output));
    }

    private void ForgetEndings_NeedsLock()
    {
        Quarantine.Forget();
        _restarts.Forget();
    }
}
