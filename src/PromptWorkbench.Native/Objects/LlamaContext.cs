using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Interop;
using PromptWorkbench.Native.Library;

namespace PromptWorkbench.Native.Objects;

/// <summary>A model's working state: KV cache and compute buffers. One thread at a time may use it.</summary>
public sealed unsafe class LlamaContext : IDisposable
{
    private readonly LlamaContextHandle handle;
    private readonly nint memory;
    private readonly int vocabularySize;
    private readonly int sequences;

    private LlamaContext(LlamaContextHandle handle, int vocabularySize, int sequences)
    {
        this.handle = handle;
        this.vocabularySize = vocabularySize;
        this.sequences = sequences;
        memory = LlamaNative.llama_get_memory(handle);
    }

    /// <summary>Makes a context with one KV cache for all sequences.</summary>
    /// <exception cref="LlamaLoadException">llama.cpp made none; there may not be enough memory.</exception>
    public static LlamaContext Create(LlamaModel model, LlamaContextOptions options)
    {
        var mark = LlamaLog.Mark;
        var parameters = LlamaNative.llama_context_default_params();
        parameters.n_ctx = (uint)options.ContextLength;
        parameters.n_batch = parameters.n_ubatch = (uint)options.BatchTokens;
        parameters.n_seq_max = parameters.n_outputs_max = (uint)options.Sequences;
        parameters.n_threads = parameters.n_threads_batch = options.Threads;
        parameters.type_k = parameters.type_v = options.KeyValueType;
        parameters.flash_attn_type = options.FlashAttention;
        parameters.kv_unified = 1;
        parameters.swa_full = 0;
        var context = LlamaNative.llama_init_from_model(model.Handle, parameters);
        return context != 0
            ? new LlamaContext(new LlamaContextHandle(context, model.Handle), model.Vocab.Count, options.Sequences)
            : throw new LlamaLoadException(LlamaLog.ErrorsSince(mark));
    }

    internal LlamaContextHandle Handle => handle;

    /// <summary>Whether the model keeps what it has read, so that it can generate. Embedding and diffusion models do not.</summary>
    public bool HasMemory => memory != 0;

    /// <summary>Cells of the KV cache; llama.cpp rounds up what was asked for.</summary>
    public int ContextLength => (int)LlamaNative.llama_n_ctx(handle);

    /// <summary>Most tokens of one batch; llama.cpp may have lowered what was asked for.</summary>
    public int BatchTokens => (int)LlamaNative.llama_n_batch(handle);

    /// <summary>Adds a LoRA to what the model computes, instead of one that was added before.</summary>
    /// <exception cref="InvalidOperationException">llama.cpp refuses it.</exception>
    public void Use(LlamaAdapter adapter, float scale)
    {
        var pointer = adapter.Pointer;
        if (LlamaNative.llama_set_adapters_lora(handle, &pointer, 1, &scale) != 0) throw new InvalidOperationException("llama.cpp refused the adapter.");
    }

    /// <summary>Computes a batch and waits for its result. A batch that would end the process is refused.</summary>
    /// <returns>`llama_decode`'s own: 0 done; 1 no room in the KV cache, nothing has changed; 2 aborted; negative an error.</returns>
    /// <exception cref="ArgumentException">It has more tokens than this context takes, asks for more logits, or names a sequence there is not.</exception>
    public int Decode(LlamaBatch batch)
    {
        if (batch.Count > BatchTokens) throw new ArgumentException($"The batch has {batch.Count} tokens; this context takes at most {BatchTokens}.", nameof(batch));
        if (batch.Outputs > sequences) throw new ArgumentException($"The batch asks for logits of {batch.Outputs} tokens; this context gives at most {sequences}.", nameof(batch));
        if (batch.LastSequence >= sequences) throw new ArgumentException($"The batch has a token of sequence {batch.LastSequence}; this context has 0 to {sequences - 1}.", nameof(batch));
        var result = LlamaNative.llama_decode(handle, batch.ToNative());
        if (result == 0) LlamaNative.llama_synchronize(handle);
        GC.KeepAlive(batch);
        return result;
    }

    /// <summary>Logits after a token of the last batch that asked for them. Valid until the next batch.</summary>
    public ReadOnlySpan<float> Logits(int indexInBatch)
    {
        var row = LlamaNative.llama_get_logits_ith(handle, indexInBatch);
        return row != null
            ? new ReadOnlySpan<float>(row, vocabularySize)
            : throw new InvalidOperationException($"Token {indexInBatch} of the last batch has no logits.");
    }

    /// <summary>Forgets a whole sequence.</summary>
    /// <returns>Whether nothing of it is left.</returns>
    public bool Remove(int sequence) =>
        LlamaNative.llama_memory_seq_rm(memory, Checked(sequence), -1, -1) && LastPosition(sequence) < 0;

    /// <summary>Lets another sequence share the cells of this one at positions <paramref name="from"/> up to, not including, <paramref name="to"/>; -1 is open.</summary>
    public void Share(int sequence, int other, int from, int to) => LlamaNative.llama_memory_seq_cp(memory, Checked(sequence), Checked(other), from, to);

    /// <summary>The first position that is present of a sequence, or -1 when it is empty.</summary>
    public int FirstPosition(int sequence) => LlamaNative.llama_memory_seq_pos_min(memory, Checked(sequence));

    /// <summary>The last position of a sequence, or -1 when it is empty.</summary>
    public int LastPosition(int sequence) => LlamaNative.llama_memory_seq_pos_max(memory, Checked(sequence));

    /// <summary>Forgets all sequences.</summary>
    public void Clear() => LlamaNative.llama_memory_clear(memory, data: false);

    public void Dispose() => handle.Dispose();

    private int Checked(int sequence) =>
        sequence >= 0 && sequence < sequences
            ? sequence
            : throw new ArgumentOutOfRangeException(nameof(sequence), sequence, $"Sequences are 0 to {sequences - 1}.");
}
