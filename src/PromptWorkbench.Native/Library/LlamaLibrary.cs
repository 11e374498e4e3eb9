using System.Runtime.InteropServices;
using PromptWorkbench.Native.Interop;

namespace PromptWorkbench.Native.Library;

/// <summary>Loads llama.cpp once for the process and refuses a release this build was not made for.</summary>
public static unsafe class LlamaLibrary
{
    private static readonly Lazy<string> Loaded = new(Load);

    /// <summary>`llama_version()`. Loads the library with its compute back ends if need be; safe to call from any thread.</summary>
    /// <exception cref="LlamaLibraryException">It is missing, cannot be loaded, or is another release.</exception>
    public static string Version => Loaded.Value;

    private static string Load()
    {
        var version = Marshal.PtrToStringUTF8((nint)LlamaNative.llama_version()) ?? "";
        AbiGate.Check(version);
        LlamaNative.llama_log_set(&LlamaLog.Receive, null);
        LlamaNative.ggml_set_abort_callback(&LlamaLog.ReceiveAbort);
        // Without this an abort attaches a debugger to print a backtrace, which can take seconds.
        if (!OperatingSystem.IsWindows()) LlamaNative.setenv("GGML_NO_BACKTRACE", "1", 1);
        LlamaNative.ggml_backend_load_all_from_path(LibraryFiles.Folder);
        return LlamaNative.ggml_backend_dev_count() > 0
            ? version
            : throw new LlamaLibraryException(
                $"llama.cpp found no compute back end in {LibraryFiles.Folder} that runs on this machine. Build PromptWorkbench again on this machine.");
    }
}
