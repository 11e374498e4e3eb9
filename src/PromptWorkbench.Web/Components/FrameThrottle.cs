namespace PromptWorkbench.Web.Components;

/// <summary>Turns any number of changes into at most one rendering per interval; the last change is always rendered.</summary>
public sealed class FrameThrottle : IDisposable
{
    public static readonly TimeSpan Frame = TimeSpan.FromMilliseconds(40);

    private readonly ITimer timer;
    private readonly TimeSpan interval;
    private int pending;

    /// <param name="time">The clock.</param>
    /// <param name="render">What to do after the interval.</param>
    /// <param name="interval">How long changes are collected; a <see cref="Frame"/> unless told.</param>
    public FrameThrottle(TimeProvider time, Action render, TimeSpan? interval = null)
    {
        this.interval = interval ?? Frame;
        timer = time.CreateTimer(
            _ =>
            {
                Interlocked.Exchange(ref pending, 0);
                render();
            },
            null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Asks for a rendering. Safe from any thread.</summary>
    public void Request()
    {
        if (Interlocked.Exchange(ref pending, 1) == 0)
            timer.Change(interval, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => timer.Dispose();
}
