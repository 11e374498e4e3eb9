using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Web.Components;

namespace PromptWorkbench.Web.Features.Models;

/// <summary>The memory a model would need, estimated again when the settings have changed and rested for a moment. <see cref="Changed"/> is raised from any thread.</summary>
public sealed class FitEstimate : IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(400);

    private readonly IModelFiles files;
    private readonly FrameThrottle throttle;
    private readonly Lock gate = new();
    private (string Path, HostSettings Settings)? wanted;
    private CancellationTokenSource work = new();

    public FitEstimate(IModelFiles files, TimeProvider time) => (this.files, throttle) = (files, new FrameThrottle(time, Begin, Rest));

    public event Action? Changed;

    /// <summary>The last estimate; null before the first.</summary>
    public ModelResult<MemoryFit>? Result { get; private set; }

    /// <summary>Whether <see cref="Result"/> is of settings from before.</summary>
    public bool IsStale { get; private set; } = true;

    /// <summary>Whether another estimate is on its way.</summary>
    public bool IsUnderWay => IsStale && wanted is not null;

    /// <summary>Asks for an estimate; null for settings that cannot be used.</summary>
    public void Request(string path, HostSettings? settings)
    {
        lock (gate)
        {
            if (settings is not null && wanted == (path, settings))
                return;
            wanted = settings is null ? null : (path, settings);
            IsStale = true;
            work.Cancel();
        }

        if (settings is not null)
            throttle.Request();
        Changed?.Invoke();
    }

    public void Dispose()
    {
        throttle.Dispose();
        lock (gate)
            work.Cancel();
    }

    private void Begin()
    {
        CancellationToken superseded;
        (string Path, HostSettings Settings) now;
        lock (gate)
        {
            if (wanted is not { } latest)
                return;
            work = new CancellationTokenSource();
            (now, superseded) = (latest, work.Token);
        }

        _ = EstimateAsync(now.Path, now.Settings, superseded);
    }

    private async Task EstimateAsync(string path, HostSettings settings, CancellationToken superseded)
    {
        try
        {
            var result = await files.EstimateAsync(path, settings, superseded);
            lock (gate)
            {
                if (superseded.IsCancellationRequested)
                    return;
                (Result, IsStale) = (result, false);
            }
        }
        catch (OperationCanceledException) when (superseded.IsCancellationRequested)
        {
            return;
        }

        Changed?.Invoke();
    }
}
