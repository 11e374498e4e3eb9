namespace PromptWorkbench.Benchmarks.Programs;

/// <summary>llama.cpp's own server, with as much context as our model host is given.</summary>
internal static class LlamaServer
{
    public static Answering Start(string program, string model, int threads)
    {
        var port = Launched.FreePort();
        string[] arguments = ["-m", model, "--host", "127.0.0.1", "--port", $"{port}", "-t", $"{threads}", "-c", "4096", "-np", "4"];
        return new Answering(new Launched(program, arguments), port);
    }
}
