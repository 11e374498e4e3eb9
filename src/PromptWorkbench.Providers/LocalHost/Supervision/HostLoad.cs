using System.Runtime.CompilerServices;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.LocalHost.Processes;

namespace PromptWorkbench.Providers.LocalHost.Supervision;

/// <summary>One attempt to bring a host up, shared by all who wait for it, and the host it brought. Giving up waiting does not end it.</summary>
internal sealed class HostLoad
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _cancelled = new();
    private readonly TaskCompletionSource<ModelResult<HostProcess>> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _progressed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private double? _fraction;

    /// <summary>Says that the load is to end.</summary>
    public CancellationToken Cancelled => _cancelled.Token;

    public Task<ModelResult<HostProcess>> Result => _result.Task;

    /// <summary>The host, when it is ready.</summary>
    public HostProcess? Host => Result.IsCompleted ? Result.Result.Value : null;

    /// <summary>Whether a caller may wait for it or use its host.</summary>
    public bool IsUsable => !Result.IsCompleted || Host is { IsUsable: true };

    /// <summary>0 to 1, or null when not known.</summary>
    public double? Fraction
    {
        get
        {
            lock (_gate)
                return _fraction;
        }
    }

    public static HostLoad Failed(ModelFailure failure)
    {
        var load = new HostLoad();
        load.Complete(failure);
        return load;
    }

    /// <returns>Whether it is another fraction than before.</returns>
    public bool Report(double? fraction)
    {
        TaskCompletionSource progressed;
        lock (_gate)
        {
            if (_fraction == fraction)
                return false;
            _fraction = fraction;
            progressed = _progressed;
            _progressed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        progressed.SetResult();
        return true;
    }

    public Task CancelAsync() => _cancelled.CancelAsync();

    public void Complete(ModelResult<HostProcess> result) => _result.SetResult(result);

    public async IAsyncEnumerable<ModelLoading> ProgressAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!Result.IsCompleted)
        {
            double? fraction;
            Task progressed;
            lock (_gate)
                (fraction, progressed) = (_fraction, _progressed.Task);
            yield return new ModelLoading(fraction);
            await Task.WhenAny(progressed, Result).WaitAsync(cancellationToken);
        }
    }
}
