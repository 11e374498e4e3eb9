namespace PromptWorkbench.Benchmarks.Programs;

/// <summary>The web app and its model host as they are delivered.</summary>
internal sealed class PublishedApp
{
    private readonly string folder = Path.Combine(Checkout.Made, "app");

    /// <summary>Publishes the app of this checkout.</summary>
    public static async Task<PublishedApp> MakeAsync()
    {
        var app = new PublishedApp();
        await Launched.RunAsync("dotnet", "publish", Path.Combine(Checkout.Root, "src", "PromptWorkbench.Web"), "-c", "Release", "-v", "quiet", "-o", app.folder);
        return app;
    }

    /// <param name="dataDirectory">Where the app keeps its data.</param>
    public Answering StartWorkbench(string dataDirectory)
    {
        var port = Launched.FreePort();
        string[] arguments = [Path.Combine(folder, "PromptWorkbench.Web.dll"), "--urls", $"http://127.0.0.1:{port}"];
        return new Answering(new Launched("dotnet", arguments, ("Workbench__DataDirectory", dataDirectory)), port);
    }

    /// <param name="model">The GGUF file.</param>
    /// <param name="threads">Compute threads; 0 for the host's own choice.</param>
    public Answering StartModelHost(string model, int threads)
    {
        var port = Launched.FreePort();
        string[] arguments =
        [
            Path.Combine(folder, "modelhost", "PromptWorkbench.ModelHost.dll"),
            "--model", model, "--port", $"{port}", "--ctx", "1024", "--threads", $"{threads}",
        ];
        return new Answering(new Launched("dotnet", arguments), port);
    }
}
