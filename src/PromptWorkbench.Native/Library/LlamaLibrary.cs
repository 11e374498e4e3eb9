using System.Runtime.InteropServices;
using PromptWorkbench.Native.Backends;
using PromptWorkbench.Native.Interop;

namespace PromptWorkbench.Native.Library;

/// <summary>Loads llama.cpp once for the process and refuses a release this build was not made for.</summary>
public static unsafe class LlamaLibrary
{
    private static readonly Lazy<(string Version, IReadOnlyList<BackendState> Backends)> Loaded = new(Load);

    /// <summary>`llama_version()`. Loads the library with its compute back ends if need be; safe to call from any thread.</summary>
    /// <exception cref="LlamaLibraryException">It is missing, cannot be loaded, or is another release.</exception>
    public static string Version => Loaded.Value.Version;

    /// <summary>The back ends, best first, and what became of each; the processor's is the last and works.</summary>
    /// <exception cref="LlamaLibraryException">The library is missing, cannot be loaded, or is another release.</exception>
    public static IReadOnlyList<BackendState> Backends => Loaded.Value.Backends;

    private static (string Version, IReadOnlyList<BackendState> Backends) Load()
    {
        var version = Marshal.PtrToStringUTF8((nint)LlamaNative.llama_version()) ?? "";
        AbiGate.Check(version);
        LlamaNative.llama_log_set(&LlamaLog.Receive, null);
        LlamaNative.ggml_set_abort_callback(&LlamaLog.ReceiveAbort);
        // Without this an abort attaches a debugger to print a backtrace, which can take seconds.
        if (!OperatingSystem.IsWindows()) LlamaNative.setenv("GGML_NO_BACKTRACE", "1", 1);
        var backends = LlamaBackends.LoadAll(LibraryFiles.Folder);
        return backends[^1] is { Problem: { } problem } cpu
            ? throw new LlamaLibraryException($"llama.cpp in {LibraryFiles.Folder} cannot compute. {cpu.Name}: {problem}. Build PromptWorkbench again on this machine.")
            : (version, backends);
    }
}
