using PromptWorkbench.ModelHost.CommandLine;

namespace PromptWorkbench.ModelHost.Hosting;

/// <summary>The process cannot go on; it ends with this code, and the message is its last line.</summary>
internal sealed class HostFailure(ExitCode exitCode, string message, Exception? inner = null) : Exception(message, inner)
{
    public ExitCode ExitCode { get; } = exitCode;
}
