namespace PromptWorkbench.Domain.LocalModels;

/// <summary>What a model host is started with. Null leaves the choice to the host.</summary>
public sealed record HostSettings
{
    /// <summary>Tokens one sequence may have, prompt and answer together; at least 1.</summary>
    public int? ContextLength { get; init; }

    /// <summary>Sequences that run at once, 1 to 64. Memory for each is reserved.</summary>
    public int? Parallel { get; init; }

    /// <summary>Layers put on the GPU, 0 or more; null for all.</summary>
    public int? GpuLayers { get; init; }

    /// <summary>Device by the name llama.cpp gives it, such as `CPU` or `CUDA0`. One that is named is used or the load fails: nothing else takes its place.</summary>
    public string? Device { get; init; }

    /// <summary>How keys and values are kept; null for 16-bit floats.</summary>
    public KeyValueType? KeyValueType { get; init; }

    /// <summary>Whether attention is computed by the fused kernel; null where llama.cpp decides.</summary>
    public bool? FlashAttention { get; init; }
}

/// <summary>Types of the key-value cache. The quantised ones need flash attention.</summary>
public enum KeyValueType
{
    F16,
    Q8_0,
    Q4_0,
}
