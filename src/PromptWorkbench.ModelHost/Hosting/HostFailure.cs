using PromptWorkbench.Inference.Running;
using PromptWorkbench.ModelHost.CommandLine;

namespace PromptWorkbench.ModelHost.Hosting;

/// <summary>The process cannot go on; it ends with this code, and the message is its last line.</summary>
internal sealed class HostFailure(ExitCode exitCode, string message, Exception? inner = null) : Exception(message, inner)
{
    public ExitCode ExitCode { get; } = exitCode;

    /// <summary>The engine could not load a model, or measure one.</summary>
    public static HostFailure Of(EngineException failure) =>
        new(failure.Failure == EngineFailure.InvalidRequest ? ExitCode.BadArguments : ExitCode.ModelNotLoadable, failure.Message, failure);
}
