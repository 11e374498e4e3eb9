using PromptWorkbench.Native.Objects;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Inference.Running;

/// <summary>The context that the options of an engine ask for.</summary>
/// <param name="ContextLength">Tokens one sequence may have.</param>
/// <param name="Options">What llama.cpp is asked for.</param>
internal sealed record ContextPlan(int ContextLength, LlamaContextOptions Options)
{
    // One batch is one graph. A larger one would be cut into pieces of 512 all the same, but a cancelled request
    // would have to wait for all of them.
    private const int BatchTokens = 512;

    // llama.cpp rounds the cells of the KV cache up to this.
    private const int CellPadding = 256;

    // Position, shift, extent and a set of 256 sequences; llama.cpp v0.5.0, src/llama-kv-cells.h.
    private const int BookkeepingBytesPerCell = 48;

    private const int LongestContextByDefault = 4096;

    /// <exception cref="EngineException">The context is longer than this machine can hold.</exception>
    internal static ContextPlan Make(EngineOptions options, LlamaModel model)
    {
        var length = options.ContextLength > 0 ? options.ContextLength : Math.Clamp(model.TrainedContextLength, 1, LongestContextByDefault);
        var threads = options.Threads > 0 ? options.Threads : Math.Max(Environment.ProcessorCount - 1, 1);
        return new ContextPlan(length, new LlamaContextOptions(CheckedCells(length, options.Parallel), options.Parallel, BatchTokens, threads)
        {
            KeyValueType = options.KeyValueType switch
            {
                KeyValueType.Q8_0 => ggml_type.GGML_TYPE_Q8_0,
                KeyValueType.Q4_0 => ggml_type.GGML_TYPE_Q4_0,
                _ => ggml_type.GGML_TYPE_F16,
            },
            FlashAttention = options.FlashAttention switch
            {
                FlashAttention.On => llama_flash_attn_type.LLAMA_FLASH_ATTN_TYPE_ENABLED,
                FlashAttention.Off => llama_flash_attn_type.LLAMA_FLASH_ATTN_TYPE_DISABLED,
                _ => llama_flash_attn_type.LLAMA_FLASH_ATTN_TYPE_AUTO,
            },
        });
    }

    // Far too many cells would not be refused by llama.cpp: the system would end the process for want of memory.
    private static int CheckedCells(int contextLength, int parallel)
    {
        var cells = ((((long)contextLength * parallel) + CellPadding - 1) / CellPadding) * CellPadding;
        var most = Math.Min(int.MaxValue, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 / BookkeepingBytesPerCell);
        return cells <= most
            ? (int)cells
            : throw new EngineException(
                EngineFailure.InvalidRequest,
                $"A context of {contextLength:N0} tokens for {parallel} sequences is more than this machine's memory can hold. Lower one of them.");
    }
}
