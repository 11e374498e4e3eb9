using Microsoft.Extensions.Time.Testing;
using PromptWorkbench.Web.Components;

namespace PromptWorkbench.Web.Tests.Components;

public class FrameThrottleTests
{
    [Fact]
    public void A_thousand_changes_in_one_frame_are_one_rendering()
    {
        var (time, frames) = (new FakeTimeProvider(), 0);
        using var throttle = new FrameThrottle(time, () => frames++);
        for (var i = 0; i < 1000; i++)
            throttle.Request();
        Assert.Equal(0, frames);
        time.Advance(FrameThrottle.Frame);
        Assert.Equal(1, frames);
    }

    [Fact]
    public void The_last_change_is_rendered_too()
    {
        var (time, frames) = (new FakeTimeProvider(), 0);
        using var throttle = new FrameThrottle(time, () => frames++);
        throttle.Request();
        time.Advance(FrameThrottle.Frame);
        throttle.Request();
        time.Advance(FrameThrottle.Frame);
        time.Advance(FrameThrottle.Frame);
        Assert.Equal(2, frames);
    }
}
