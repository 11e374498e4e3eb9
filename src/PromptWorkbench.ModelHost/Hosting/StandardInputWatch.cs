using System.Diagnostics;

namespace PromptWorkbench.ModelHost.Hosting;

/// <summary>
/// Ends the host when whoever started it closes its standard input or dies. A host that cannot end in time, because a load or
/// a step of its loop takes longer, ends itself as a kill would: nobody is left to do that.
/// </summary>
internal static class StandardInputWatch
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(15);

    public static void Start(IHostApplicationLifetime lifetime)
    {
        var thread = new Thread(() =>
        {
            using var input = Console.OpenStandardInput();
            var buffer = new byte[256];
            while (input.Read(buffer) > 0)
            {
            }

            lifetime.StopApplication();
            using var self = Process.GetCurrentProcess();
            if (!self.WaitForExit(TimeToEnd)) self.Kill();
        })
        {
            IsBackground = true,
            Name = "standard input",
        };
        thread.Start();
    }
}
