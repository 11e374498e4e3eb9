using System.Diagnostics;
using System.Globalization;
using PromptWorkbench.Domain.LocalModels;

namespace PromptWorkbench.Providers.LocalHost.Processes;

/// <summary>The command line of a model host; docs/wire.md, "The process".</summary>
internal sealed record HostCommand(HostProgram Program, ModelFile File, HostSettings Settings, string SocketPath)
{
    // Meant for the workbench; in a host they would open its API to the network or load code into it.
    private static readonly string[] WorkbenchVariables =
        ["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "DOTNET_STARTUP_HOOKS", "ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"];

    public ProcessStartInfo ToStartInfo()
    {
        var start = new ProcessStartInfo(Program.NeedsDotnet ? HostProgram.Dotnet() ?? "dotnet" : Program.Path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        if (Program.NeedsDotnet)
            start.ArgumentList.Add(Program.Path);
        foreach (var argument in Arguments())
            start.ArgumentList.Add(argument);
        foreach (var name in WorkbenchVariables)
            start.Environment.Remove(name);
        start.Environment["GGML_NO_BACKTRACE"] = "1";
        return start;
    }

    public IReadOnlyList<string> Arguments()
    {
        List<string> arguments = ["--model", File.Path, "--socket", SocketPath, "--alias", File.Id, "--exit-with-stdin"];
        Add("--ctx", Number(Settings.ContextLength));
        Add("--parallel", Number(Settings.Parallel));
        Add("--gpu-layers", Number(Settings.GpuLayers));
        Add("--device", Settings.Device);
        Add("--kv-type", Settings.KeyValueType?.ToString().ToLowerInvariant());
        Add("--flash-attn", Settings.FlashAttention switch { true => "on", false => "off", null => null });
        return arguments;

        void Add(string option, string? value)
        {
            if (value is not null)
                arguments.AddRange([option, value]);
        }
    }

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
