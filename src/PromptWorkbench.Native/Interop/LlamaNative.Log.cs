using System.Runtime.InteropServices;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

/// <summary>`llama.h` and `ggml.h`: where the process's messages go.</summary>
internal static unsafe partial class LlamaNative
{
    [LibraryImport(Llama)]
    internal static partial void llama_log_set(delegate* unmanaged<ggml_log_level, byte*, void*, void> log_callback, void* user_data);

    [LibraryImport(GgmlBase)]
    internal static partial nint ggml_set_abort_callback(delegate* unmanaged<byte*, void> callback);

    /// <summary>The C library's own: .NET's environment is a copy that native code does not see.</summary>
    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int setenv(string name, string value, int overwrite);
}
