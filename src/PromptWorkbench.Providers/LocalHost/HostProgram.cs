using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PromptWorkbench.Providers.LocalHost;

/// <summary>Where the model host's program lies and how to start it.</summary>
/// <param name="Path">The host's program file: `PromptWorkbench.ModelHost.dll`, or its executable.</param>
public sealed record HostProgram(string Path)
{
    private const string Name = "PromptWorkbench.ModelHost";

    // Meant for the workbench; in a host they would open its API to the network or load code into it.
    private static readonly string[] WorkbenchVariables =
        ["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "DOTNET_STARTUP_HOOKS", "ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"];

    /// <summary>Looks in `modelhost/` beside the program (published), then in the build output of the same configuration.</summary>
    /// <returns>The first place where the host is, or the published place when it is in neither.</returns>
    public static HostProgram Locate(string baseDirectory)
    {
        var folder = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(baseDirectory));
        var configuration = System.IO.Path.GetFileName(folder);
        var published = System.IO.Path.Combine(folder, "modelhost");
        var built = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, "..", "..", Name, configuration));
        var executable = OperatingSystem.IsWindows() ? $"{Name}.exe" : Name;
        string[] names = Dotnet() is null ? [executable] : [$"{Name}.dll", executable];
        return new HostProgram(
            new[] { published, built }
                .SelectMany(place => names.Select(name => System.IO.Path.Combine(place, name)))
                .FirstOrDefault(File.Exists)
            ?? System.IO.Path.Combine(published, names[0]));
    }

    /// <summary>How to start it, with its input and output redirected.</summary>
    public ProcessStartInfo StartInfo(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(NeedsDotnet ? Dotnet() ?? "dotnet" : Path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        if (NeedsDotnet)
            start.ArgumentList.Add(Path);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var name in WorkbenchVariables)
            start.Environment.Remove(name);
        start.Environment["GGML_NO_BACKTRACE"] = "1";
        return start;
    }

    internal bool NeedsDotnet => Path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    // The same .NET that runs the workbench: <root>/shared/Microsoft.NETCore.App/<version>/ belongs to <root>/dotnet.
    internal static string? Dotnet()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var dotnet = System.IO.Path.GetFullPath(
            System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(dotnet) ? dotnet : null;
    }
}
