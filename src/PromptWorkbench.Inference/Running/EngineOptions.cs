namespace PromptWorkbench.Inference.Running;

public sealed record EngineOptions
{
    /// <summary>Path of a GGUF file; of the first part, if it is split.</summary>
    public required string ModelPath { get; init; }

    /// <summary>Tokens one sequence may have, prompt and answer together. 0 takes what the model was trained for, at most 4096.</summary>
    public int ContextLength { get; init; }

    /// <summary>Sequences that run at once, 1 to 64. Memory for <see cref="ContextLength"/> times this is reserved.</summary>
    public int Parallel { get; init; } = 4;

    /// <summary>Layers put on the GPU; -1 for all. Without a GPU backend it has no effect.</summary>
    public int GpuLayers { get; init; } = -1;

    /// <summary>Device by llama.cpp's name; it is used or loading fails. Null takes the best there is.</summary>
    public string? Device { get; init; }

    /// <summary>How keys and values are kept. Quantised ones take less memory and need flash attention.</summary>
    public KeyValueType KeyValueType { get; init; }

    public FlashAttention FlashAttention { get; init; }

    /// <summary>Path of a LoRA for the model, added in full; null for none.</summary>
    public string? LoraPath { get; init; }

    /// <summary>
    /// Compute threads; 0 takes all processors but one, at least 1. Compute threads wait for each other by spinning:
    /// with all processors taken, one other busy program makes generation slower than a single thread does it.
    /// </summary>
    public int Threads { get; init; }

    /// <summary>The clock that timings and the age of the last step are read from.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}

public enum KeyValueType
{
    F16,
    Q8_0,
    Q4_0,
}

/// <summary>Whether attention is computed by the fused kernel.</summary>
public enum FlashAttention
{
    /// <summary>Where llama.cpp has it for the device.</summary>
    Auto,
    On,
    Off,
}
