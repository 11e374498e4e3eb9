namespace PromptWorkbench.Web.Hosting;

/// <summary>
/// Where `wwwroot`, `prompts`, `models` and `appsettings.json` are. Published: beside the program.
/// From the sources: the working directory, which `dotnet run` sets to the repository's root.
/// </summary>
internal static class ContentRoot
{
    public static string Find(string programFolder, string workingDirectory) =>
        Directory.Exists(Path.Combine(programFolder, "wwwroot")) ? programFolder : workingDirectory;
}
