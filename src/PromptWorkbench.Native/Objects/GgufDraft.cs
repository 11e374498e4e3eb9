using System.Runtime.InteropServices;
using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Interop;
using PromptWorkbench.Native.Library;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Objects;

/// <summary>A GGUF file that is still to be written: its metadata, and the names and shapes of its tensors, all of 32-bit floats.</summary>
public sealed unsafe class GgufDraft : IDisposable
{
    // Tensors are filled and written in pieces: one alone may be as large as a small model.
    private const int PieceLength = 1 << 20;

    private readonly GgufHandle file = new(LlamaNative.gguf_init_empty());

    private GgufDraft()
    {
    }

    /// <summary>Starts with nothing.</summary>
    /// <exception cref="LlamaLibraryException">The library itself cannot be loaded.</exception>
    public static GgufDraft Empty()
    {
        _ = LlamaLibrary.Version;
        return new GgufDraft();
    }

    /// <summary>Starts with all that another file says, but for its tensors.</summary>
    /// <exception cref="LlamaLoadException">The file is not a GGUF that this library reads.</exception>
    /// <exception cref="LlamaLibraryException">The library itself cannot be loaded.</exception>
    public static GgufDraft WithMetadataOf(string path)
    {
        _ = LlamaLibrary.Version;
        var mark = LlamaLog.Mark;
        var context = LlamaNative.gguf_init_from_file(path, new gguf_init_params { no_alloc = 1 });
        if (context == 0) throw new LlamaLoadException(LlamaLog.ErrorsSince(mark));
        using var source = new GgufHandle(context);
        var draft = new GgufDraft();
        LlamaNative.gguf_set_kv(draft.file, source);
        return draft;
    }

    /// <summary>Sets a text, or replaces what is there.</summary>
    public GgufDraft Set(string key, string value)
    {
        LlamaNative.gguf_set_val_str(file, key, value);
        return this;
    }

    /// <summary>Sets a number, or replaces what is there.</summary>
    public GgufDraft Set(string key, uint value)
    {
        LlamaNative.gguf_set_val_u32(file, key, value);
        return this;
    }

    /// <summary>Sets a number, or replaces what is there.</summary>
    public GgufDraft Set(string key, float value)
    {
        LlamaNative.gguf_set_val_f32(file, key, value);
        return this;
    }

    /// <summary>Sets a yes or no, or replaces what is there.</summary>
    public GgufDraft Set(string key, bool value)
    {
        LlamaNative.gguf_set_val_bool(file, key, value);
        return this;
    }

    /// <summary>Sets a list of numbers, or replaces what is there.</summary>
    public GgufDraft Set(string key, ReadOnlySpan<int> values)
    {
        fixed (int* start = values) LlamaNative.gguf_set_arr_data(file, key, gguf_type.GGUF_TYPE_INT32, start, (nuint)values.Length);
        return this;
    }

    /// <summary>Sets a list of texts, or replaces what is there.</summary>
    public GgufDraft Set(string key, IReadOnlyList<string> values)
    {
        // The draft copies the texts, so they need not live on.
        var texts = values.Select(Marshal.StringToCoTaskMemUTF8).ToArray();
        fixed (nint* start = texts) LlamaNative.gguf_set_arr_str(file, key, (byte**)start, (nuint)texts.Length);
        foreach (var text in texts) Marshal.FreeCoTaskMem(text);
        return this;
    }

    /// <param name="name">A name the draft does not have yet; llama.cpp would end the process.</param>
    /// <param name="shape">One to four sizes, the fastest changing first.</param>
    public GgufDraft Add(string name, params long[] shape)
    {
        if (LlamaNative.gguf_find_tensor(file, name) >= 0) throw new ArgumentException($"There is a tensor '{name}' already.", nameof(name));
        // The draft copies the tensor, so it need not live on.
        var context = LlamaNative.ggml_init(new ggml_init_params { mem_size = LlamaNative.ggml_tensor_overhead(), no_alloc = 1 });
        fixed (long* sizes = shape)
        {
            var tensor = LlamaNative.ggml_new_tensor(context, ggml_type.GGML_TYPE_F32, shape.Length, sizes);
            LlamaNative.ggml_set_name(tensor, name);
            LlamaNative.gguf_add_tensor(file, tensor);
        }

        LlamaNative.ggml_free(context);
        return this;
    }

    /// <summary>Writes the file; one that exists is overwritten.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="fill">Gets the name of each tensor with a piece of it to fill, in order.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(string path, Action<string, Span<float>> fill)
    {
        using var output = File.Create(path);
        var head = new byte[LlamaNative.gguf_get_meta_size(file)];
        fixed (byte* start = head) LlamaNative.gguf_get_meta_data(file, start);
        output.Write(head);

        var piece = new float[PieceLength];
        for (long id = 0; id < LlamaNative.gguf_get_n_tensors(file); id++)
        {
            var name = Marshal.PtrToStringUTF8((nint)LlamaNative.gguf_get_tensor_name(file, id))!;
            var count = (long)LlamaNative.gguf_get_tensor_size(file, id) / sizeof(float);
            output.Position = head.Length + (long)LlamaNative.gguf_get_tensor_offset(file, id);
            for (long done = 0; done < count; done += PieceLength)
            {
                var part = piece.AsSpan(0, (int)Math.Min(PieceLength, count - done));
                fill(name, part);
                output.Write(MemoryMarshal.AsBytes(part));
            }
        }
    }

    public void Dispose() => file.Dispose();
}
