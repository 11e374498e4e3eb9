namespace PromptWorkbench.Providers.LocalHost;

internal enum HostExitKind
{
    Asked,
    CannotLoad,
    NoSocket,
    Killed,
    Other,
}

/// <summary>How a host process ended. <paramref name="What"/> continues the sentence "The model host of 'demo' ...".</summary>
internal sealed record HostExit(HostExitKind Kind, string What, string? Error)
{
    /// <summary>Exit codes are those of docs/wire.md; on Unix 128 + n means that signal n ended the process.</summary>
    public static HostExit Of(int code, string? error) => code switch
    {
        0 => new(HostExitKind.Asked, "was asked to end", error),
        3 => new(HostExitKind.CannotLoad, "could not load the model", error),
        4 => new(HostExitKind.NoSocket, "could not open its socket", error),
        134 => new(HostExitKind.Other, "aborted (SIGABRT): llama.cpp met a condition it does not go on from", error),
        137 => new(HostExitKind.Killed, "was killed (SIGKILL), by someone or because memory ran out", error),
        139 => new(HostExitKind.Other, "crashed (SIGSEGV)", error),
        143 => new(HostExitKind.Killed, "was ended (SIGTERM)", error),
        _ => new(HostExitKind.Other, $"ended with exit code {code}", error),
    };

    public bool IsWorthAnotherStart => Kind is HostExitKind.Killed or HostExitKind.NoSocket;

    public override string ToString() => Error is { Length: > 0 } ? $"{What}: {Error}" : What;
}
