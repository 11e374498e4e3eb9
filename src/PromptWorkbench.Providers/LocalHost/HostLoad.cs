using System.Runtime.CompilerServices;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.LocalHost;

/// <summary>One attempt to bring a host up, shared by all who wait for it. Giving up waiting does not end it.</summary>
/// <param name="isAutomatic">Whether nobody asked for it: it replaces a host that died while idle.</param>
internal sealed class HostLoad(bool isAutomatic)
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource<ModelResult<HostProcess>> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _progressed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private double? _fraction;

    public bool IsAutomatic => isAutomatic;

    public Task<ModelResult<HostProcess>> Result => _result.Task;

    /// <summary>Whether a caller may wait for it or use its host.</summary>
    public bool IsUsable => !Result.IsCompleted || Result.Result.Value is { Exited.IsCompleted: false };

    public static HostLoad Failed(ModelFailure failure)
    {
        var load = new HostLoad(isAutomatic: false);
        load.Complete(failure);
        return load;
    }

    public void Report(double? fraction)
    {
        TaskCompletionSource progressed;
        lock (_gate)
        {
            if (_fraction == fraction)
                return;
            _fraction = fraction;
            progressed = _progressed;
            _progressed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        progressed.SetResult();
    }

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
