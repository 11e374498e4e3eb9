using System.Runtime.InteropServices;

namespace PromptWorkbench.Native.Interop;

/// <summary>`llama.h`, "Memory": the KV cache or recurrent state, owned by its context.</summary>
internal static unsafe partial class LlamaNative
{
    [LibraryImport(Llama)]
    internal static partial void llama_memory_clear(nint mem, [MarshalAs(UnmanagedType.U1)] bool data);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_memory_seq_rm(nint mem, int seq_id, int p0, int p1);

    [LibraryImport(Llama)]
    internal static partial void llama_memory_seq_cp(nint mem, int seq_id_src, int seq_id_dst, int p0, int p1);

    [LibraryImport(Llama)]
    internal static partial void llama_memory_seq_keep(nint mem, int seq_id);

    [LibraryImport(Llama)]
    internal static partial void llama_memory_seq_add(nint mem, int seq_id, int p0, int p1, int delta);

    [LibraryImport(Llama)]
    internal static partial int llama_memory_seq_pos_min(nint mem, int seq_id);

    [LibraryImport(Llama)]
    internal static partial int llama_memory_seq_pos_max(nint mem, int seq_id);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_memory_can_shift(nint mem);
}
