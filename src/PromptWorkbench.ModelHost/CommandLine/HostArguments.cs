using PromptWorkbench.Inference.Running;

namespace PromptWorkbench.ModelHost.CommandLine;

/// <summary>What the command line asks for.</summary>
internal sealed record HostArguments(EngineOptions Engine, string Alias, string? Socket, int Port, bool ExitWithStdin)
{
    public const int DefaultPort = 8090;
}

/// <summary>The command line cannot be understood. The message names the option.</summary>
internal sealed class ArgumentsException(string message) : Exception(message);
