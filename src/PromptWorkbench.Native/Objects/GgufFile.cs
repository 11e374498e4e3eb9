using System.Runtime.InteropServices;
using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Interop;
using PromptWorkbench.Native.Library;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Objects;

/// <param name="Key">The key, such as `general.name`.</param>
/// <param name="Scalar">A <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="ulong"/> or <see cref="double"/>; null for an array.</param>
/// <param name="ItemType">GGUF's name of the type of an array's items; null for a scalar.</param>
/// <param name="Count">Items of an array; 1 for a scalar.</param>
public sealed record GgufEntry(string Key, object? Scalar, string? ItemType, long Count);

/// <param name="Name">The tensor's name.</param>
/// <param name="Type">ggml's name of its type, such as `q8_0`.</param>
/// <param name="ElementCount">How many numbers it holds.</param>
public sealed record GgufTensor(string Name, string Type, long ElementCount);

/// <summary>What a GGUF file says about itself: everything but the tensors' data.</summary>
/// <param name="Version">Version of the format.</param>
/// <param name="Entries">The metadata in file order.</param>
/// <param name="Tensors">The tensors in file order.</param>
/// <param name="NeededBytes">How long the file must be to hold all it announces.</param>
public sealed record GgufContents(uint Version, IReadOnlyList<GgufEntry> Entries, IReadOnlyList<GgufTensor> Tensors, ulong NeededBytes);

public static unsafe class GgufFile
{
    private const int MaxDimensions = 4;

    /// <summary>Reads the head of a GGUF. A file that is damaged in certain ways ends the process, so read in one that may end.</summary>
    /// <exception cref="LlamaLoadException">The file is not a GGUF that this library reads.</exception>
    /// <exception cref="LlamaLibraryException">The library itself cannot be loaded.</exception>
    public static GgufContents Read(string path)
    {
        _ = LlamaLibrary.Version;
        var mark = LlamaLog.Mark;
        var context = LlamaNative.gguf_init_from_file(path, new gguf_init_params { no_alloc = 1 });
        if (context == 0) throw new LlamaLoadException(LlamaLog.ErrorsSince(mark));
        using var file = new GgufHandle(context);
        var entries = new GgufEntry[LlamaNative.gguf_get_n_kv(file)];
        for (var i = 0; i < entries.Length; i++) entries[i] = Entry(file, i);

        ulong needed = LlamaNative.gguf_get_data_offset(file);
        var dataOffset = needed;
        var tensors = new GgufTensor[LlamaNative.gguf_get_n_tensors(file)];
        for (var i = 0; i < tensors.Length; i++)
        {
            tensors[i] = Tensor(file, i);
            needed = Math.Max(needed, dataOffset + LlamaNative.gguf_get_tensor_offset(file, i) + LlamaNative.gguf_get_tensor_size(file, i));
        }

        return new GgufContents(LlamaNative.gguf_get_version(file), entries, tensors, needed);
    }

    private static GgufEntry Entry(GgufHandle file, long id)
    {
        var key = Text(LlamaNative.gguf_get_key(file, id));
        return LlamaNative.gguf_get_kv_type(file, id) switch
        {
            gguf_type.GGUF_TYPE_ARRAY => new GgufEntry(
                key, null, Text(LlamaNative.gguf_type_name(LlamaNative.gguf_get_arr_type(file, id))), (long)LlamaNative.gguf_get_arr_n(file, id)),
            gguf_type.GGUF_TYPE_STRING => new GgufEntry(key, Text(LlamaNative.gguf_get_val_str(file, id)), null, 1),
            var type => new GgufEntry(key, Number(type, LlamaNative.gguf_get_val_data(file, id)), null, 1),
        };
    }

    private static object Number(gguf_type type, void* value) => type switch
    {
        gguf_type.GGUF_TYPE_UINT8 => (ulong)*(byte*)value,
        gguf_type.GGUF_TYPE_INT8 => (long)*(sbyte*)value,
        gguf_type.GGUF_TYPE_UINT16 => (ulong)*(ushort*)value,
        gguf_type.GGUF_TYPE_INT16 => (long)*(short*)value,
        gguf_type.GGUF_TYPE_UINT32 => (ulong)*(uint*)value,
        gguf_type.GGUF_TYPE_INT32 => (long)*(int*)value,
        gguf_type.GGUF_TYPE_UINT64 => *(ulong*)value,
        gguf_type.GGUF_TYPE_INT64 => *(long*)value,
        gguf_type.GGUF_TYPE_FLOAT32 => (double)*(float*)value,
        gguf_type.GGUF_TYPE_FLOAT64 => *(double*)value,
        gguf_type.GGUF_TYPE_BOOL => *(byte*)value != 0,
        _ => throw new LlamaLoadException([$"a value has the unknown type {(int)type}"]),
    };

    private static GgufTensor Tensor(GgufHandle file, long id)
    {
        var dimensions = LlamaNative.gguf_get_tensor_ne(file, id);
        var elements = 1L;
        for (var i = 0; i < MaxDimensions; i++) elements *= dimensions[i];
        return new GgufTensor(
            Text(LlamaNative.gguf_get_tensor_name(file, id)),
            Text(LlamaNative.ggml_type_name(LlamaNative.gguf_get_tensor_type(file, id))),
            elements);
    }

    private static string Text(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";
}
