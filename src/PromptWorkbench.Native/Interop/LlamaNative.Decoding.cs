using System.Runtime.InteropServices;
using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

/// <summary>`llama.h`, "Decoding" and "backend sampling API": computing a batch, and its results.</summary>
internal static unsafe partial class LlamaNative
{
    [LibraryImport(Llama)]
    internal static partial int llama_decode(LlamaContextHandle ctx, llama_batch batch);

    [LibraryImport(Llama)]
    internal static partial int llama_encode(LlamaContextHandle ctx, llama_batch batch);

    [LibraryImport(Llama)]
    internal static partial void llama_set_n_threads(LlamaContextHandle ctx, int n_threads, int n_threads_batch);

    [LibraryImport(Llama)]
    internal static partial void llama_set_embeddings(LlamaContextHandle ctx, [MarshalAs(UnmanagedType.U1)] bool embeddings);

    [LibraryImport(Llama)]
    internal static partial void llama_set_abort_callback(LlamaContextHandle ctx, delegate* unmanaged<void*, byte> abort_callback, void* abort_callback_data);

    [LibraryImport(Llama)]
    internal static partial void llama_synchronize(LlamaContextHandle ctx);

    [LibraryImport(Llama)]
    internal static partial float* llama_get_logits_ith(LlamaContextHandle ctx, int i);

    [LibraryImport(Llama)]
    internal static partial float* llama_get_embeddings_ith(LlamaContextHandle ctx, int i);

    [LibraryImport(Llama)]
    internal static partial float* llama_get_embeddings_seq(LlamaContextHandle ctx, int seq_id);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_set_sampler(LlamaContextHandle ctx, int seq_id, LlamaSamplerHandle smpl);

    [LibraryImport(Llama)]
    internal static partial int llama_get_sampled_token_ith(LlamaContextHandle ctx, int i);
}
