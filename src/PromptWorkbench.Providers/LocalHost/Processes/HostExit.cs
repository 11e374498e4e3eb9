namespace PromptWorkbench.Providers.LocalHost.Processes;

internal enum HostExitKind
{
    Asked,
    Unloaded,
    CannotLoad,
    NoSocket,
    Killed,
    Unresponsive,
    Other,
}

/// <summary>How a host process ended. <paramref name="What"/> continues the sentence "The model host of 'demo' ...".</summary>
internal sealed record HostExit(HostExitKind Kind, string What, string? Error = null)
{
    /// <summary>Exit codes are those of docs/wire.md; on Unix 128 + n means that signal n ended the process.</summary>
    public static HostExit Of(int code, HostOutput output) => code switch
    {
        0 => new(HostExitKind.Asked, "was asked to end", output.Error),
        3 => new(HostExitKind.CannotLoad, "could not load the model", output.Error),
        4 => new(HostExitKind.NoSocket, "could not open its socket", output.Error),
        134 => new(HostExitKind.Other, "aborted (SIGABRT): llama.cpp met a condition it does not go on from", output.AbortText),
        137 => new(HostExitKind.Killed, "was killed (SIGKILL), by someone or because memory ran out", output.Error),
        139 => new(HostExitKind.Other, "crashed (SIGSEGV)", output.Error),
        143 => new(HostExitKind.Killed, "was ended (SIGTERM)", output.Error),
        _ => new(HostExitKind.Other, $"ended with exit code {code}", output.Error),
    };

    public static HostExit Unloaded(string why) => new(HostExitKind.Unloaded, $"was unloaded{why}");

    public static HostExit Unresponsive(string why) => new(HostExitKind.Unresponsive, $"{why} and was ended");

    /// <summary>Whether somebody wanted it to end, so that nothing is to be mended.</summary>
    public bool IsWanted => Kind is HostExitKind.Asked or HostExitKind.Unloaded;

    public bool IsWorthAnotherStart => Kind is HostExitKind.Killed or HostExitKind.NoSocket;

    public override string ToString() => Error is { Length: > 0 } ? $"{What}: {Error}" : What;
}
