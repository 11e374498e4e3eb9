namespace PromptWorkbench.Benchmarks;

/// <summary>The checkout the benchmarks were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    public static string DemoModel => Path.Combine(Root, "models", "demo.gguf");

    /// <summary>Tokenizers of llama.cpp's release; the build of this project brings them.</summary>
    public static string Vocabulary(string name) => Path.Combine(Root, "artifacts", "npm", "llama-source", $"ggml-vocab-{name}.gguf");

    /// <summary>A folder for what the benchmarks make: kept from run to run, not tracked.</summary>
    public static string Made => Directory.CreateDirectory(Path.Combine(Root, "artifacts", "benchmarks")).FullName;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PromptWorkbench.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No PromptWorkbench.sln above {AppContext.BaseDirectory}.");
    }
}
