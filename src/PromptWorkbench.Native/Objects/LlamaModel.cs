using System.Runtime.InteropServices;
using System.Text;
using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Interop;

namespace PromptWorkbench.Native.Objects;

/// <summary>A loaded model. Its facts may be read from any thread until it is disposed.</summary>
public sealed unsafe class LlamaModel : IDisposable
{
    internal LlamaModel(LlamaModelHandle handle)
    {
        Handle = handle;
        Vocab = new LlamaVocab(new LlamaVocabHandle(handle));
    }

    internal LlamaModelHandle Handle { get; }

    public LlamaVocab Vocab { get; }

    public string Description => ReadText((buffer, size) => LlamaNative.llama_model_desc(Handle, (byte*)buffer, size)) ?? "";

    public ulong SizeInBytes => LlamaNative.llama_model_size(Handle);

    public ulong ParameterCount => LlamaNative.llama_model_n_params(Handle);

    public int TrainedContextLength => LlamaNative.llama_model_n_ctx_train(Handle);

    public int EmbeddingLength => LlamaNative.llama_model_n_embd(Handle);

    public int LayerCount => LlamaNative.llama_model_n_layer(Handle);

    public bool HasEncoder => LlamaNative.llama_model_has_encoder(Handle);

    public bool HasDecoder => LlamaNative.llama_model_has_decoder(Handle);

    /// <summary>The chat template in the file, or null.</summary>
    public string? ChatTemplate => Marshal.PtrToStringUTF8((nint)LlamaNative.llama_model_chat_template(Handle, null));

    /// <summary>All scalar metadata of the file as text; arrays are left out.</summary>
    public IReadOnlyDictionary<string, string> ReadMetadata()
    {
        var count = LlamaNative.llama_model_meta_count(Handle);
        var metadata = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var index = i;
            var key = ReadText((buffer, size) => LlamaNative.llama_model_meta_key_by_index(Handle, index, (byte*)buffer, size));
            var value = ReadText((buffer, size) => LlamaNative.llama_model_meta_val_str_by_index(Handle, index, (byte*)buffer, size));
            if (key is not null && value is not null) metadata[key] = value;
        }

        return metadata;
    }

    public void Dispose()
    {
        Vocab.Dispose();
        Handle.Dispose();
    }

    // These functions return the length the text has, even when the buffer was too small, and -1 when there is none.
    private static string? ReadText(Func<nint, nuint, int> read)
    {
        var buffer = new byte[256];
        for (;;)
        {
            int length;
            fixed (byte* start = buffer) length = read((nint)start, (nuint)buffer.Length);
            if (length < 0) return null;
            if (length < buffer.Length) return Encoding.UTF8.GetString(buffer, 0, length);
            buffer = new byte[length + 1];
        }
    }
}
