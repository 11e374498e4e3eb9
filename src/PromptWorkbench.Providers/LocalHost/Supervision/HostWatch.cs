using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using PromptWorkbench.Providers.LocalHost.Processes;

namespace PromptWorkbench.Providers.LocalHost.Supervision;

/// <summary>
/// Looks after a host that is ready: ends it when it has had no calls for long, when it does not answer, and when it has
/// requests and its loop does not move.
/// </summary>
internal sealed class HostWatch(IOptions<ProviderOptions> options, TimeProvider time, ILogger<HostWatch> logger)
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan AskIdleEvery = TimeSpan.FromSeconds(10);

    private readonly TimeSpan _longestSilence = TimeSpan.FromSeconds(options.Value.Hosts.LongestSilenceSeconds);
    private readonly TimeSpan _longestStep = TimeSpan.FromSeconds(options.Value.Hosts.LongestStepSeconds);
    private readonly TimeSpan _longestIdle = TimeSpan.FromMinutes(options.Value.Hosts.UnloadAfterIdleMinutes);

    /// <summary>Completes when the host has ended.</summary>
    public async Task<HostExit> WatchAsync(HostProcess host)
    {
        var askedAt = time.GetTimestamp();
        long? silentSince = null;
        while (true)
        {
            await Task.WhenAny(host.Exited, Task.Delay(Tick, time));
            if (host.Exited.IsCompleted || host.Visits.IsClosed)
                return await host.Exited;
            if (IsIdleForLong(host) && host.Visits.TryClose())
            {
                logger.LogInformation("Model host {Process} of {Model} has been idle for long and is unloaded", host.Id, host.ModelId);
                await host.EndAsync(HostExit.Unloaded($": nothing was asked of it for {_longestIdle.TotalMinutes:0.##} minutes"));
            }
            else if (host.Visits.Count > 0 || silentSince is not null || time.GetElapsedTime(askedAt) >= AskIdleEvery)
            {
                askedAt = time.GetTimestamp();
                var health = await host.Admin.HealthAsync(_longestSilence, CancellationToken.None);
                silentSince = health is null ? silentSince ?? askedAt : null;
                host.SinceLastStep = health?.LastStepAge ?? host.SinceLastStep;
                if (WhyStuck(host, health, silentSince) is { } why && !host.Exited.IsCompleted)
                    await host.KillAsync(HostExit.Unresponsive(why));
            }
        }
    }

    private bool IsIdleForLong(HostProcess host) =>
        _longestIdle > TimeSpan.Zero && time.GetUtcNow() - host.Visits.LastUsedAt >= _longestIdle;

    private string? WhyStuck(HostProcess host, HostHealth? health, long? silentSince)
    {
        if (silentSince is { } since && time.GetElapsedTime(since) >= _longestSilence)
            return $"did not answer for {_longestSilence.TotalSeconds:0.#} seconds ({host.Admin.Silence})";
        return health is { Requests: > 0 } && health.LastStepAge > _longestStep
            ? $"made no step for {health.LastStepAge.TotalSeconds:0} seconds with requests to compute (Workbench:Hosts:LongestStepSeconds is {_longestStep.TotalSeconds:0.###})"
            : null;
    }
}
