namespace PromptWorkbench.EndToEnd;

/// <summary>The checkout the tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>The web app in the build output, of the configuration the tests were built in.</summary>
    public static string BuiltWeb { get; } = Path.Combine(
        Root, "artifacts", "bin", "PromptWorkbench.Web", Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "PromptWorkbench.Web.dll");

    /// <summary>Where `tests/run` publishes the web app.</summary>
    public static string Published =>
        Directory.Exists(Path.Combine(Root, "artifacts", "published"))
            ? Path.Combine(Root, "artifacts", "published")
            : throw new DirectoryNotFoundException("The web app has not been published. Run `bash tests/run`, which does it first.");

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
