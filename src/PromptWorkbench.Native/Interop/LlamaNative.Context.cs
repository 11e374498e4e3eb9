using System.Runtime.InteropServices;
using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

internal static unsafe partial class LlamaNative
{
    [LibraryImport(Llama)]
    internal static partial nint llama_init_from_model(LlamaModelHandle model, llama_context_params @params);

    [LibraryImport(Llama)]
    internal static partial void llama_free(nint ctx);

    [LibraryImport(Llama)]
    internal static partial uint llama_n_ctx(LlamaContextHandle ctx);

    [LibraryImport(Llama)]
    internal static partial uint llama_n_batch(LlamaContextHandle ctx);

    [LibraryImport(Llama)]
    internal static partial int llama_decode(LlamaContextHandle ctx, llama_batch batch);

    [LibraryImport(Llama)]
    internal static partial void llama_synchronize(LlamaContextHandle ctx);

    [LibraryImport(Llama)]
    internal static partial float* llama_get_logits_ith(LlamaContextHandle ctx, int i);
}
