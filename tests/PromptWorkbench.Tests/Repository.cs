namespace PromptWorkbench.Tests;

/// <summary>The checkout the tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Untracked = [".git", "artifacts", "data", "node_modules", "TestResults", ".vs"];

    public static string Root { get; } = FindRoot();

    public static string DemoModel => Path.Combine(Root, "models", "demo.gguf");

    public static string Read(string relativePath) => File.ReadAllText(Path.Combine(Root, relativePath));

    public static bool Has(string relativePath) =>
        File.Exists(Path.Combine(Root, relativePath)) || Directory.Exists(Path.Combine(Root, relativePath));

    /// <summary>Source files below a folder as paths relative to the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files(string folder, params string[] extensions) =>
        Walk(Path.Combine(Root, folder))
            .Where(path => extensions.Length == 0 || extensions.Contains(Path.GetExtension(path)))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Concat(
            Directory.EnumerateDirectories(folder)
                .Where(path => !Untracked.Contains(Path.GetFileName(path)))
                .SelectMany(Walk));

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
