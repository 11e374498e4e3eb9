using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Interop;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Objects;

/// <summary>The model's tokenizer. Members are safe to call from any thread, also while the model computes.</summary>
public sealed unsafe class LlamaVocab : IDisposable
{
    private readonly LlamaVocabHandle handle;

    internal LlamaVocab(LlamaVocabHandle handle)
    {
        this.handle = handle;
        Count = LlamaNative.llama_vocab_n_tokens(handle);
    }

    /// <summary>Number of tokens; ids are 0 to this minus one.</summary>
    public int Count { get; }

    /// <summary>Whether the file has a tokenizer at all. Without one the other members must not be called: llama.cpp would end the process.</summary>
    public bool Exists => LlamaNative.llama_vocab_type_of(handle) != llama_vocab_type.LLAMA_VOCAB_TYPE_NONE;

    /// <summary>The begin-of-sequence token, or -1.</summary>
    public int Bos => LlamaNative.llama_vocab_bos(handle);

    /// <summary>The end-of-sequence token, or -1.</summary>
    public int Eos => LlamaNative.llama_vocab_eos(handle);

    public bool AddsBos => LlamaNative.llama_vocab_get_add_bos(handle);

    public bool Contains(int token) => token >= 0 && token < Count;

    /// <summary>Whether the token ends a generation.</summary>
    public bool IsEndOfGeneration(int token) => LlamaNative.llama_vocab_is_eog(handle, Checked(token));

    /// <summary>Token ids of a text.</summary>
    /// <param name="utf8">The text; invalid UTF-8 is accepted.</param>
    /// <param name="addSpecial">Adds begin and end tokens if the model is configured to have them.</param>
    /// <param name="parseSpecial">Recognises control tokens in the text.</param>
    public int[] Tokenize(ReadOnlySpan<byte> utf8, bool addSpecial, bool parseSpecial)
    {
        var tokens = new int[utf8.Length + 2];
        var count = Tokenize(utf8, tokens, addSpecial, parseSpecial);
        if (count == int.MinValue) throw new ArgumentException("The text has more tokens than can be counted.", nameof(utf8));
        if (count >= 0) return tokens[..count];
        tokens = new int[-count];
        return tokens[..Tokenize(utf8, tokens, addSpecial, parseSpecial)];
    }

    /// <summary>The bytes a token stands for; they may be part of a character.</summary>
    /// <param name="token">An id of this vocabulary.</param>
    /// <param name="special">Whether control tokens give their name; otherwise they give nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is not in the vocabulary.</exception>
    public byte[] Bytes(int token, bool special)
    {
        Checked(token);
        var buffer = new byte[32];
        for (;;)
        {
            int length;
            fixed (byte* start = buffer) length = LlamaNative.llama_token_to_piece(handle, token, start, buffer.Length, 0, special);
            if (length >= 0) return buffer[..length];
            buffer = new byte[-length];
        }
    }

    public void Dispose() => handle.Dispose();

    private int Tokenize(ReadOnlySpan<byte> utf8, int[] tokens, bool addSpecial, bool parseSpecial)
    {
        fixed (byte* text = utf8)
        fixed (int* start = tokens)
        {
            byte none = 0;
            return LlamaNative.llama_tokenize(handle, text == null ? &none : text, utf8.Length, start, tokens.Length, addSpecial, parseSpecial);
        }
    }

    private int Checked(int token) =>
        Contains(token) ? token : throw new ArgumentOutOfRangeException(nameof(token), token, $"Token ids are 0 to {Count - 1}.");
}
