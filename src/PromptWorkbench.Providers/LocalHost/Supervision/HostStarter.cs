using System.ComponentModel;
using Microsoft.Extensions.Logging;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.LocalHost.Processes;

namespace PromptWorkbench.Providers.LocalHost.Supervision;

/// <summary>
/// Starts model hosts and waits until they are ready. One loads at a time, whatever the devices: which one a host takes is
/// known only when it has it, and the room for the next is measured when the one before is complete.
/// </summary>
internal sealed class HostStarter(
    HostProgram program, RunningHosts running, MemoryRoom room, TimeProvider time, ILogger<HostStarter> logger) : IDisposable
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan PatienceForAnswer = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _oneLoad = new(1);
    private readonly SocketFolder _sockets = new();

    public async Task<ModelResult<HostProcess>> StartAsync(
        ModelFile file, HostSettings settings, Action<double?> report, CancellationToken cancellationToken)
    {
        await _oneLoad.WaitAsync(cancellationToken);
        try
        {
            if (await room.MakeForAsync(file) is { } noRoom)
                return noRoom;
            var (first, exit) = await TryAsync(file, settings, report, cancellationToken);
            if (exit is not { IsWorthAnotherStart: true })
                return first;
            logger.LogWarning("The model host of {Model} {Exit} while loading and is started once more", file.Id, exit);
            report(null);
            return (await TryAsync(file, settings, report, cancellationToken)).Result;
        }
        finally
        {
            _oneLoad.Release();
        }
    }

    public void Dispose()
    {
        _sockets.Dispose();
        _oneLoad.Dispose();
    }

    private async Task<(ModelResult<HostProcess> Result, HostExit? Exit)> TryAsync(
        ModelFile file, HostSettings settings, Action<double?> report, CancellationToken cancellationToken)
    {
        if (!File.Exists(program.Path))
            return (NotStarted(file, $"its program is missing ({program.Path}); build or publish the workbench again"), null);

        HostProcess host;
        try
        {
            host = HostProcess.Start(new HostCommand(program, file, settings, _sockets.Next()), time);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return (NotStarted(file, exception.Message), null);
        }

        logger.LogInformation("Model host {Process} loads {Path}", host.Id, file.Path);
        try
        {
            host.Facts = await UntilReadyAsync(host, report, cancellationToken);
            if (host.Facts is not null)
            {
                running.Add(host);
                return (host, null);
            }

            if (!host.Exited.IsCompleted)
                return (Failure(ModelFailureReason.ModelNotLoadable, $"gave no sign of life for {PatienceForAnswer.TotalSeconds} seconds", host), null);

            var exit = await host.Exited;
            var reason = exit.Kind == HostExitKind.Killed ? ModelFailureReason.HostCrashed : ModelFailureReason.ModelNotLoadable;
            return exit is { Kind: HostExitKind.CannotLoad, Error: { } said }
                ? (new ModelFailure(reason, said, Detail: host.Output.ToString()), exit)
                : (Failure(reason, $"{exit.What} while loading{(exit.Error is { } error ? $": {error}" : "")}", host), exit);
        }
        finally
        {
            if (host.Facts is null)
                await host.DisposeAsync();
        }

        ModelFailure Failure(ModelFailureReason reason, string what, HostProcess from) =>
            new(reason, $"The model host of '{file.Id}' {what}.", reason == ModelFailureReason.HostCrashed, from.Output.ToString());
    }

    private static ModelFailure NotStarted(ModelFile file, string why) =>
        new(ModelFailureReason.ModelNotLoadable, $"The model host of '{file.Id}' could not be started: {why}.");

    /// <summary>What the host says of itself when it is ready; null when it ended before, or gave no sign of life for long.</summary>
    private async Task<HostFacts?> UntilReadyAsync(HostProcess host, Action<double?> report, CancellationToken cancellationToken)
    {
        await Task.WhenAny(host.Listening, host.Exited, Task.Delay(PatienceForAnswer, time, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        if (!host.Listening.IsCompleted)
            return null;

        var lastAnswer = time.GetTimestamp();
        while (!host.Exited.IsCompleted && time.GetElapsedTime(lastAnswer) < PatienceForAnswer)
        {
            if (await host.Admin.HealthAsync(PatienceForAnswer, cancellationToken) is { } health)
            {
                if (health.IsReady && await host.Admin.FactsAsync(PatienceForAnswer, cancellationToken) is { } facts)
                    return facts;
                lastAnswer = time.GetTimestamp();
                report(health.Progress);
            }

            await Task.WhenAny(host.Exited, Task.Delay(PollEvery, time, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }

        return null;
    }
}
