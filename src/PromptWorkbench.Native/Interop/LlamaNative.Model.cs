using System.Runtime.InteropServices;
using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

/// <summary>`llama.h`: loading, making and saving a model, and what it says about itself.</summary>
internal static unsafe partial class LlamaNative
{
    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint llama_model_load_from_file(string path_model, llama_model_params @params);

    [LibraryImport(Llama)]
    internal static partial nint llama_model_load_from_splits(byte** paths, nuint n_paths, llama_model_params @params);

    [LibraryImport(Llama)]
    internal static partial nint llama_model_init_from_user(
        GgufHandle metadata,
        delegate* unmanaged<nint, void*, void> set_tensor_data,
        void* set_tensor_data_ud,
        llama_model_params @params);

    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void llama_model_save_to_file(LlamaModelHandle model, string path_model);

    [LibraryImport(Llama)]
    internal static partial void llama_model_free(nint model);

    [LibraryImport(Llama)]
    internal static partial nint llama_model_get_vocab(LlamaModelHandle model);

    [LibraryImport(Llama)]
    internal static partial int llama_model_n_ctx_train(LlamaModelHandle model);

    [LibraryImport(Llama)]
    internal static partial int llama_model_n_embd(LlamaModelHandle model);

    [LibraryImport(Llama)]
    internal static partial int llama_model_n_embd_out(LlamaModelHandle model);

    [LibraryImport(Llama)]
    internal static partial int llama_model_n_layer(LlamaModelHandle model);

    [LibraryImport(Llama)]
    internal static partial int llama_model_n_head_kv(LlamaModelHandle model);

    [LibraryImport(Llama)]
    internal static partial int llama_model_n_swa(LlamaModelHandle model);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_model_is_recurrent(LlamaModelHandle model);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_model_is_hybrid(LlamaModelHandle model);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_model_is_diffusion(LlamaModelHandle model);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_model_has_encoder(LlamaModelHandle model);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_model_has_decoder(LlamaModelHandle model);

    [LibraryImport(Llama)]
    internal static partial int llama_model_meta_count(LlamaModelHandle model);

    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int llama_model_meta_val_str(LlamaModelHandle model, string key, byte* buf, nuint buf_size);

    [LibraryImport(Llama)]
    internal static partial int llama_model_meta_key_by_index(LlamaModelHandle model, int i, byte* buf, nuint buf_size);

    [LibraryImport(Llama)]
    internal static partial int llama_model_meta_val_str_by_index(LlamaModelHandle model, int i, byte* buf, nuint buf_size);

    [LibraryImport(Llama)]
    internal static partial int llama_model_desc(LlamaModelHandle model, byte* buf, nuint buf_size);

    [LibraryImport(Llama)]
    internal static partial ulong llama_model_size(LlamaModelHandle model);

    [LibraryImport(Llama)]
    internal static partial ulong llama_model_n_params(LlamaModelHandle model);

    [LibraryImport(Llama)]
    internal static partial byte* llama_model_chat_template(LlamaModelHandle model, byte* name);
}
