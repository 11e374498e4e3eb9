using System.Runtime.InteropServices;
using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

/// <summary>`ggml/include/gguf.h`: reading a file without its tensors' data, and writing one.</summary>
internal static unsafe partial class LlamaNative
{
    [LibraryImport(GgmlBase)]
    internal static partial nint gguf_init_empty();

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint gguf_init_from_file(string fname, gguf_init_params parameters);

    [LibraryImport(GgmlBase)]
    internal static partial void gguf_free(nint ctx);

    [LibraryImport(GgmlBase)]
    internal static partial byte* gguf_type_name(gguf_type type);

    [LibraryImport(GgmlBase)]
    internal static partial uint gguf_get_version(GgufHandle ctx);

    [LibraryImport(GgmlBase)]
    internal static partial nuint gguf_get_alignment(GgufHandle ctx);

    [LibraryImport(GgmlBase)]
    internal static partial nuint gguf_get_data_offset(GgufHandle ctx);

    [LibraryImport(GgmlBase)]
    internal static partial long gguf_get_n_kv(GgufHandle ctx);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial long gguf_find_key(GgufHandle ctx, string key);

    [LibraryImport(GgmlBase)]
    internal static partial byte* gguf_get_key(GgufHandle ctx, long key_id);

    [LibraryImport(GgmlBase)]
    internal static partial gguf_type gguf_get_kv_type(GgufHandle ctx, long key_id);

    [LibraryImport(GgmlBase)]
    internal static partial gguf_type gguf_get_arr_type(GgufHandle ctx, long key_id);

    [LibraryImport(GgmlBase)]
    internal static partial byte* gguf_get_val_str(GgufHandle ctx, long key_id);

    [LibraryImport(GgmlBase)]
    internal static partial void* gguf_get_val_data(GgufHandle ctx, long key_id);

    [LibraryImport(GgmlBase)]
    internal static partial nuint gguf_get_arr_n(GgufHandle ctx, long key_id);

    [LibraryImport(GgmlBase)]
    internal static partial void* gguf_get_arr_data(GgufHandle ctx, long key_id);

    [LibraryImport(GgmlBase)]
    internal static partial byte* gguf_get_arr_str(GgufHandle ctx, long key_id, nuint i);

    [LibraryImport(GgmlBase)]
    internal static partial long gguf_get_n_tensors(GgufHandle ctx);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial long gguf_find_tensor(GgufHandle ctx, string name);

    [LibraryImport(GgmlBase)]
    internal static partial nuint gguf_get_tensor_offset(GgufHandle ctx, long tensor_id);

    [LibraryImport(GgmlBase)]
    internal static partial byte* gguf_get_tensor_name(GgufHandle ctx, long tensor_id);

    [LibraryImport(GgmlBase)]
    internal static partial long* gguf_get_tensor_ne(GgufHandle ctx, long tensor_id);

    [LibraryImport(GgmlBase)]
    internal static partial ggml_type gguf_get_tensor_type(GgufHandle ctx, long tensor_id);

    [LibraryImport(GgmlBase)]
    internal static partial nuint gguf_get_tensor_size(GgufHandle ctx, long tensor_id);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial long gguf_remove_key(GgufHandle ctx, string key);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void gguf_set_val_u8(GgufHandle ctx, string key, byte val);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void gguf_set_val_i8(GgufHandle ctx, string key, sbyte val);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void gguf_set_val_u16(GgufHandle ctx, string key, ushort val);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void gguf_set_val_i16(GgufHandle ctx, string key, short val);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void gguf_set_val_u32(GgufHandle ctx, string key, uint val);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void gguf_set_val_i32(GgufHandle ctx, string key, int val);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void gguf_set_val_f32(GgufHandle ctx, string key, float val);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void gguf_set_val_u64(GgufHandle ctx, string key, ulong val);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void gguf_set_val_i64(GgufHandle ctx, string key, long val);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void gguf_set_val_f64(GgufHandle ctx, string key, double val);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void gguf_set_val_bool(GgufHandle ctx, string key, [MarshalAs(UnmanagedType.U1)] bool val);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void gguf_set_val_str(GgufHandle ctx, string key, string val);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void gguf_set_arr_data(GgufHandle ctx, string key, gguf_type type, void* data, nuint n);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void gguf_set_arr_str(GgufHandle ctx, string key, byte** data, nuint n);

    [LibraryImport(GgmlBase)]
    internal static partial void gguf_set_kv(GgufHandle ctx, GgufHandle src);

    [LibraryImport(GgmlBase)]
    internal static partial void gguf_add_tensor(GgufHandle ctx, nint tensor);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void gguf_set_tensor_type(GgufHandle ctx, string name, ggml_type type);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void gguf_set_tensor_data(GgufHandle ctx, string name, void* data);

    [LibraryImport(GgmlBase)]
    internal static partial nuint gguf_get_meta_size(GgufHandle ctx);

    [LibraryImport(GgmlBase)]
    internal static partial void gguf_get_meta_data(GgufHandle ctx, void* data);

    [LibraryImport(GgmlBase, StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool gguf_write_to_file(GgufHandle ctx, string fname, [MarshalAs(UnmanagedType.U1)] bool only_meta);
}
