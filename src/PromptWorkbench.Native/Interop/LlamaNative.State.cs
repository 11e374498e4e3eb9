using System.Runtime.InteropServices;
using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

/// <summary>`llama.h`, "State / sessions": what a sequence has read, as bytes or as a file.</summary>
internal static unsafe partial class LlamaNative
{
    [LibraryImport(Llama)]
    internal static partial nuint llama_state_seq_get_size_ext(LlamaContextHandle ctx, int seq_id, llama_state_seq_flags flags);

    [LibraryImport(Llama)]
    internal static partial nuint llama_state_seq_get_data_ext(
        LlamaContextHandle ctx,
        byte* dst,
        nuint size,
        int seq_id,
        llama_state_seq_flags flags);

    [LibraryImport(Llama)]
    internal static partial nuint llama_state_seq_set_data_ext(
        LlamaContextHandle ctx,
        byte* src,
        nuint size,
        int dest_seq_id,
        llama_state_seq_flags flags);

    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nuint llama_state_seq_save_file(LlamaContextHandle ctx, string filepath, int seq_id, int* tokens, nuint n_token_count);

    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nuint llama_state_seq_load_file(
        LlamaContextHandle ctx,
        string filepath,
        int dest_seq_id,
        int* tokens_out,
        nuint n_token_capacity,
        nuint* n_token_count_out);
}
