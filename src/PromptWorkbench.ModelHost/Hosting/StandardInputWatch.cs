namespace PromptWorkbench.ModelHost.Hosting;

/// <summary>Ends the host when whoever started it closes its standard input or dies.</summary>
internal static class StandardInputWatch
{
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
        })
        {
            IsBackground = true,
            Name = "standard input",
        };
        thread.Start();
    }
}
