using System.Runtime.InteropServices;
using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

/// <summary>`ggml/include/gguf.h`, and from `ggml.h` the name of a tensor type.</summary>
internal static unsafe partial class LlamaNative
{
    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint gguf_init_from_file(string fname, gguf_init_params parameters);

    [LibraryImport(GgmlBase)]
    internal static partial void gguf_free(nint ctx);

    [LibraryImport(GgmlBase)]
    internal static partial byte* gguf_type_name(gguf_type type);

    [LibraryImport(GgmlBase)]
    internal static partial uint gguf_get_version(GgufHandle ctx);

    [LibraryImport(GgmlBase)]
    internal static partial nuint gguf_get_data_offset(GgufHandle ctx);

    [LibraryImport(GgmlBase)]
    internal static partial long gguf_get_n_kv(GgufHandle ctx);

    [LibraryImport(GgmlBase)]
    internal static partial byte* gguf_get_key(GgufHandle ctx, long key_id);

    [LibraryImport(GgmlBase)]
    internal static partial gguf_type gguf_get_kv_type(GgufHandle ctx, long key_id);

    [LibraryImport(GgmlBase)]
    internal static partial gguf_type gguf_get_arr_type(GgufHandle ctx, long key_id);

    [LibraryImport(GgmlBase)]
    internal static partial nuint gguf_get_arr_n(GgufHandle ctx, long key_id);

    [LibraryImport(GgmlBase)]
    internal static partial byte* gguf_get_val_str(GgufHandle ctx, long key_id);

    [LibraryImport(GgmlBase)]
    internal static partial void* gguf_get_val_data(GgufHandle ctx, long key_id);

    [LibraryImport(GgmlBase)]
    internal static partial long gguf_get_n_tensors(GgufHandle ctx);

    [LibraryImport(GgmlBase)]
    internal static partial byte* gguf_get_tensor_name(GgufHandle ctx, long tensor_id);

    [LibraryImport(GgmlBase)]
    internal static partial long* gguf_get_tensor_ne(GgufHandle ctx, long tensor_id);

    [LibraryImport(GgmlBase)]
    internal static partial ggml_type gguf_get_tensor_type(GgufHandle ctx, long tensor_id);

    [LibraryImport(GgmlBase)]
    internal static partial nuint gguf_get_tensor_offset(GgufHandle ctx, long tensor_id);

    [LibraryImport(GgmlBase)]
    internal static partial nuint gguf_get_tensor_size(GgufHandle ctx, long tensor_id);

    [LibraryImport(GgmlBase)]
    internal static partial byte* ggml_type_name(ggml_type type);
}
