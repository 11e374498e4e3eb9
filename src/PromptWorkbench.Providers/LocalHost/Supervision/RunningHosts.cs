using PromptWorkbench.Providers.LocalHost.Processes;

namespace PromptWorkbench.Providers.LocalHost.Supervision;

/// <summary>The hosts whose process runs, of all models.</summary>
internal sealed class RunningHosts
{
    private readonly Lock _gate = new();
    private readonly List<HostProcess> _hosts = [];

    /// <summary>Those that run now, least recently used first.</summary>
    public IReadOnlyList<HostProcess> All
    {
        get
        {
            lock (_gate)
            {
                _hosts.RemoveAll(host => host.Exited.IsCompleted);
                return [.. _hosts.OrderBy(host => host.Visits.LastUsedAt)];
            }
        }
    }

    public void Add(HostProcess host)
    {
        lock (_gate)
            _hosts.Add(host);
    }
}
