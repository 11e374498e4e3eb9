using PromptWorkbench.Providers.LocalHost.Processes;
using PromptWorkbench.Providers.LocalHost.Supervision;

namespace PromptWorkbench.Providers.LocalHost.Calls;

/// <summary>A call's stay in a host. A host that ended during it, unless somebody wanted that, is held against the request.</summary>
internal sealed class CallVisit(HostProcess host, HostVisit visit, Quarantine quarantine, string request) : IDisposable
{
    private bool _answered;

    public HostProcess Host => host;

    /// <summary>Whether it lasts longer than the call that began it.</summary>
    public bool IsKept { get; private set; }

    public void Keep() => IsKept = true;

    /// <summary>The answer is complete: the request does no harm.</summary>
    public void Answered()
    {
        _answered = true;
        quarantine.Clear(request);
    }

    public void Dispose()
    {
        if (!_answered && host.Exited is { IsCompleted: true, Result: { IsWanted: false } exit })
            quarantine.Blame(request, visit.IsAlone, exit.ToString());
        visit.Dispose();
    }
}
