using System.Runtime.InteropServices;
using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

/// <summary>`llama.h`, "Performance utils". A context keeps figures only when made with `no_perf` 0.</summary>
internal static unsafe partial class LlamaNative
{
    [LibraryImport(Llama)]
    internal static partial llama_perf_context_data llama_perf_context(LlamaContextHandle ctx);

    [LibraryImport(Llama)]
    internal static partial void llama_perf_context_reset(LlamaContextHandle ctx);
}
