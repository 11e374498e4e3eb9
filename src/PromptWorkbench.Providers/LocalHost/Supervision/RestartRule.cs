namespace PromptWorkbench.Providers.LocalHost.Supervision;

/// <summary>A host that ended by itself is started again after a pause, three times in five minutes; then somebody has to ask for it.</summary>
internal sealed class RestartRule(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(25)];

    private readonly List<long> _endings = [];

    /// <summary>Endings within the window.</summary>
    public int Endings
    {
        get
        {
            _endings.RemoveAll(ending => time.GetElapsedTime(ending) > Window);
            return _endings.Count;
        }
    }

    /// <summary>How long to wait before the next start; null when it is not to be started by itself.</summary>
    public TimeSpan? Pause => Endings is var count && count <= Pauses.Length ? Pauses[Math.Max(count, 1) - 1] : null;

    public string WindowInWords => $"{Window.TotalMinutes:0} minutes";

    public void NoteEnding() => _endings.Add(time.GetTimestamp());

    public void Forget() => _endings.Clear();
}
