using System.Diagnostics;
using PromptWorkbench.Domain.LocalModels;

namespace PromptWorkbench.Providers.LocalHost.Processes;

/// <summary>The command line of a model host; docs/wire.md, "The process".</summary>
internal sealed record HostCommand(HostProgram Program, ModelFile File, HostSettings Settings, string SocketPath)
{
    public ProcessStartInfo ToStartInfo() => Program.StartInfo(Arguments());

    public IReadOnlyList<string> Arguments() =>
        ["--model", File.Path, "--socket", SocketPath, "--alias", File.Id, "--exit-with-stdin", .. HostSettingsArguments.Of(Settings)];
}
