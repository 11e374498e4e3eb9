using Microsoft.Extensions.Logging;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.LocalHost;

/// <summary>
/// A model file and its host, of which there is at most one. A host that dies while idle is replaced once, and again only
/// after its successor has answered something; every other new host is started by a call.
/// </summary>
internal sealed class LocalModel(ModelFile file, HostStarter starter, Action changed, ILogger logger) : IAsyncDisposable
{
    private static readonly ModelFailure Closing =
        new(ModelFailureReason.HostCrashed, "The workbench is closing and loads no model.", IsRetriable: true);

    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _closing = new();
    private HostLoad? _load;
    private Task _work = Task.CompletedTask;
    private (ModelState State, string? Problem) _status;

    public ModelSummary Summary
    {
        get
        {
            lock (_gate)
                return new ModelSummary(file.Id, LocalHostProvider.Name, _status.State, _status.Problem);
        }
    }

    /// <summary>The load that brings, or has brought, the host that is to be used.</summary>
    public HostLoad EnsureHost()
    {
        HostLoad load;
        lock (_gate)
        {
            if (_load is { IsUsable: true } current)
                return current;
            if (_closing.IsCancellationRequested)
                return HostLoad.Failed(Closing);
            load = Begin_NeedsLock(isAutomatic: false);
        }

        changed();
        return load;
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        HostLoad? load;
        Task work;
        lock (_gate)
            (load, work) = (_load, _work);
        if (load is not null && (await load.Result).Value is { } host)
            await host.DisposeAsync();
        await work;
        _closing.Dispose();
    }

    private HostLoad Begin_NeedsLock(bool isAutomatic)
    {
        _status = (ModelState.Loading, null);
        _load = new HostLoad(isAutomatic);
        _work = Task.Run(() => RunAsync(_load));
        return _load;
    }

    private async Task RunAsync(HostLoad load)
    {
        var result = await StartAsync(load);
        lock (_gate)
            _status = result.Failure is { } failure ? (ModelState.Failed, failure.Message) : (ModelState.Ready, null);
        load.Complete(result);
        changed();
        if (result.Value is { } host)
            await AfterExitAsync(load, host);
    }

    private async Task<ModelResult<HostProcess>> StartAsync(HostLoad load)
    {
        try
        {
            return await starter.StartAsync(file, load.Report, _closing.Token);
        }
        catch (OperationCanceledException)
        {
            return Closing;
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Loading {Model} failed", file.Id);
            return new ModelFailure(ModelFailureReason.ServerError, $"Loading '{file.Id}' failed: {exception.Message}");
        }
    }

    private async Task AfterExitAsync(HostLoad load, HostProcess host)
    {
        var exit = await host.Exited;
        if (_closing.IsCancellationRequested)
            return;
        logger.LogWarning("Model host {Process} of {Model} {Exit}", host.Id, file.Id, exit);
        await host.DisposeAsync();
        lock (_gate)
        {
            if (_load != load || _closing.IsCancellationRequested)
                return;
            if (exit.Kind == HostExitKind.Asked)
                (_load, _status) = (null, (ModelState.NotLoaded, null));
            else if (host.DiedIdle && (!load.IsAutomatic || host.HasAnswered))
                Begin_NeedsLock(isAutomatic: true);
            else
                (_load, _status) = (null, (ModelState.Failed, $"The model host {exit}. The next run starts a new one."));
        }

        changed();
    }
}
