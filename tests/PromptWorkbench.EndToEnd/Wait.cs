using Xunit;

namespace PromptWorkbench.EndToEnd;

/// <summary>Waits for what another process does. It pauses between two looks, because to look without end takes the processor that the other one needs.</summary>
internal static class Wait
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <param name="holds">What is waited for.</param>
    /// <param name="otherwise">What the test says when it never came.</param>
    public static async Task UntilAsync(Func<bool> holds, string otherwise = "The condition did not hold in time.")
    {
        var deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (!holds())
        {
            Assert.True(Environment.TickCount64 < deadline, otherwise);
            await Task.Delay(Pause);
        }
    }
}
