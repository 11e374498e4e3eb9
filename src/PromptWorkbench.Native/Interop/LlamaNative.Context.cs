using System.Runtime.InteropServices;
using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

/// <summary>`llama.h`: a context, made of a model.</summary>
internal static unsafe partial class LlamaNative
{
    [LibraryImport(Llama)]
    internal static partial nint llama_init_from_model(LlamaModelHandle model, llama_context_params @params);

    [LibraryImport(Llama)]
    internal static partial void llama_free(nint ctx);

    [LibraryImport(Llama)]
    internal static partial uint llama_n_ctx(LlamaContextHandle ctx);

    [LibraryImport(Llama)]
    internal static partial uint llama_n_ctx_seq(LlamaContextHandle ctx);

    [LibraryImport(Llama)]
    internal static partial uint llama_n_batch(LlamaContextHandle ctx);

    [LibraryImport(Llama)]
    internal static partial uint llama_n_seq_max(LlamaContextHandle ctx);

    [LibraryImport(Llama)]
    internal static partial nint llama_get_memory(LlamaContextHandle ctx);
}
