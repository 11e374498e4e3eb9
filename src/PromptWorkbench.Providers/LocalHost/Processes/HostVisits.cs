namespace PromptWorkbench.Providers.LocalHost.Processes;

/// <summary>
/// The calls a host has. They go in together; one that must be alone waits until the host is empty, and those after it wait
/// until it has left. A host that is closed takes no more.
/// </summary>
internal sealed class HostVisits(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly List<HostVisit> _waiting = [];
    private readonly HashSet<HostVisit> _inside = [];
    private DateTimeOffset _lastUsedAt = time.GetUtcNow();
    private bool _closed;

    public int Count
    {
        get
        {
            lock (_gate)
                return _waiting.Count + _inside.Count;
        }
    }

    public bool IsClosed
    {
        get
        {
            lock (_gate)
                return _closed;
        }
    }

    /// <summary>When the last call came or left.</summary>
    public DateTimeOffset LastUsedAt
    {
        get
        {
            lock (_gate)
                return _lastUsedAt;
        }
    }

    /// <returns>A visit to dispose, or null when the host takes no more calls.</returns>
    public async Task<HostVisit?> EnterAsync(bool alone, CancellationToken cancellationToken)
    {
        var visit = new HostVisit(this, alone);
        lock (_gate)
        {
            if (_closed)
                return null;
            _lastUsedAt = time.GetUtcNow();
            _waiting.Add(visit);
            Admit_NeedsLock();
        }

        try
        {
            return await visit.Admitted.WaitAsync(cancellationToken) ? visit : null;
        }
        catch (OperationCanceledException)
        {
            Leave(visit);
            throw;
        }
    }

    /// <summary>Closes the host if it has no calls.</summary>
    public bool TryClose()
    {
        lock (_gate)
        {
            if (_closed || _waiting.Count + _inside.Count > 0)
                return false;
            return _closed = true;
        }
    }

    /// <summary>Closes the host; calls that still wait are sent elsewhere.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _waiting.ForEach(visit => visit.Admit(false));
            _waiting.Clear();
        }
    }

    internal void Leave(HostVisit visit)
    {
        lock (_gate)
        {
            if (!_inside.Remove(visit) && !_waiting.Remove(visit))
                return;
            _lastUsedAt = time.GetUtcNow();
            Admit_NeedsLock();
        }
    }

    private void Admit_NeedsLock()
    {
        while (_waiting is [var next, ..] && (_inside.Count == 0 || !(next.IsAlone || _inside.Any(visit => visit.IsAlone))))
        {
            _waiting.RemoveAt(0);
            _inside.Add(next);
            next.Admit(true);
        }
    }
}

/// <summary>One call's stay in a host; ends when disposed.</summary>
internal sealed class HostVisit(HostVisits visits, bool isAlone) : IDisposable
{
    private readonly TaskCompletionSource<bool> _admitted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsAlone => isAlone;

    /// <summary>Completes with true when the call may use the host, with false when it never will.</summary>
    public Task<bool> Admitted => _admitted.Task;

    public void Admit(bool may) => _admitted.SetResult(may);

    public void Dispose() => visits.Leave(this);
}
