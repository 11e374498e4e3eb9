using Microsoft.Extensions.Logging;

namespace PromptWorkbench.Providers.LocalHost.Supervision;

/// <summary>Tells that local models have changed. A listener that fails keeps the others and the host from nothing.</summary>
internal sealed class ModelEvents(ILogger<ModelEvents> logger)
{
    /// <summary>A file appeared or went, or a host changed its state.</summary>
    public event Action? StateChanged;

    /// <summary>A load advanced.</summary>
    public event Action? Progressed;

    public void RaiseStateChanged() => Raise(StateChanged);

    public void RaiseProgressed() => Raise(Progressed);

    private void Raise(Action? listeners)
    {
        foreach (var listener in Delegate.EnumerateInvocationList(listeners))
        {
            try
            {
                listener();
            }
            catch (Exception exception)
            {
                logger.LogError(exception, "A listener to changes of models failed");
            }
        }
    }
}
