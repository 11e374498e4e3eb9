using System.ComponentModel;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.LocalHost;

/// <summary>Starts model hosts, one load at a time, and waits until they are ready.</summary>
internal sealed class HostStarter(HostProgram program, TimeProvider time, ILogger<HostStarter> logger) : IDisposable
{
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan PatienceForAnswer = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _oneLoad = new(1);
    private readonly SocketFolder _sockets = new();

    public async Task<ModelResult<HostProcess>> StartAsync(ModelFile file, Action<double?> report, CancellationToken cancellationToken)
    {
        await _oneLoad.WaitAsync(cancellationToken);
        try
        {
            var (first, exit) = await TryAsync(file, report, cancellationToken);
            if (exit is not { IsWorthAnotherStart: true })
                return first;
            logger.LogWarning("The model host of {Model} {Exit} while loading and is started once more", file.Id, exit);
            report(null);
            return (await TryAsync(file, report, cancellationToken)).Result;
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
        ModelFile file, Action<double?> report, CancellationToken cancellationToken)
    {
        if (!File.Exists(program.Path))
            return (NotStarted(file, $"its program is missing ({program.Path}); build or publish the workbench again"), null);

        HostProcess host;
        try
        {
            host = HostProcess.Start(program, file, _sockets.Next(), time);
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return (NotStarted(file, exception.Message), null);
        }

        logger.LogInformation("Model host {Process} loads {Path}", host.Id, file.Path);
        var isReady = false;
        try
        {
            isReady = await BecomesReadyAsync(host, report, cancellationToken);
            if (isReady)
                return (host, null);
            if (!host.Exited.IsCompleted)
                return (Failure(ModelFailureReason.ModelNotLoadable, $"gave no sign of life for {PatienceForAnswer.TotalSeconds} seconds", host), null);

            var exit = await host.Exited;
            var reason = exit.Kind == HostExitKind.Killed ? ModelFailureReason.HostCrashed : ModelFailureReason.ModelNotLoadable;
            return exit is { Kind: HostExitKind.CannotLoad, Error: { } said }
                ? (new ModelFailure(reason, said, Detail: host.Output.ToString()), exit)
                : (Failure(reason, $"{exit} while loading", host), exit);
        }
        finally
        {
            if (!isReady)
                await host.DisposeAsync();
        }

        ModelFailure Failure(ModelFailureReason reason, string what, HostProcess from) =>
            new(reason, $"The model host of '{file.Id}' {what}.", reason == ModelFailureReason.HostCrashed, from.Output.ToString());
    }

    private static ModelFailure NotStarted(ModelFile file, string why) =>
        new(ModelFailureReason.ModelNotLoadable, $"The model host of '{file.Id}' could not be started: {why}.");

    private async Task<bool> BecomesReadyAsync(HostProcess host, Action<double?> report, CancellationToken cancellationToken)
    {
        await Task.WhenAny(host.Listening, host.Exited, Task.Delay(PatienceForAnswer, time, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        if (!host.Listening.IsCompleted)
            return false;

        var lastAnswer = time.GetTimestamp();
        while (!host.Exited.IsCompleted && time.GetElapsedTime(lastAnswer) < PatienceForAnswer)
        {
            if (await HealthAsync(host, cancellationToken) is { } health)
            {
                if (health.Status == HttpStatusCode.OK)
                    return true;
                lastAnswer = time.GetTimestamp();
                report(health.Progress);
            }

            await Task.WhenAny(host.Exited, Task.Delay(PollEvery, time, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
        }

        return false;
    }

    private async Task<Health?> HealthAsync(HostProcess host, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(PatienceForAnswer, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var answer = await host.Http.GetAsync("health", either.Token);
            var body = await answer.Content.ReadFromJsonAsync<HealthBody>(either.Token);
            return new Health(answer.StatusCode, body?.Progress);
        }
        catch (Exception exception) when (
            exception is HttpRequestException or IOException or JsonException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            logger.LogDebug(exception, "Model host {Process} did not answer /health", host.Id);
            return null;
        }
    }

    private sealed record Health(HttpStatusCode Status, double? Progress);

    private sealed record HealthBody(double? Progress);
}
