using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Objects;

/// <param name="ContextLength">Cells of the one KV cache all sequences share.</param>
/// <param name="Sequences">Most sequences at once, 1 to 256; also the most rows of logits one batch may ask for.</param>
/// <param name="BatchTokens">Most tokens of one batch; it is computed in one go.</param>
/// <param name="Threads">Compute threads.</param>
public sealed record LlamaContextOptions(int ContextLength, int Sequences, int BatchTokens, int Threads)
{
    /// <summary>How keys and values are kept; quantised ones need flash attention.</summary>
    public ggml_type KeyValueType { get; init; } = ggml_type.GGML_TYPE_F16;

    public llama_flash_attn_type FlashAttention { get; init; } = llama_flash_attn_type.LLAMA_FLASH_ATTN_TYPE_AUTO;
}
