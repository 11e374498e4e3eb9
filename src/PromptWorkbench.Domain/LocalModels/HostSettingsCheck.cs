namespace PromptWorkbench.Domain.LocalModels;

/// <summary>What keeps a host from starting with its settings.</summary>
public static class HostSettingsCheck
{
    public const int MostContext = 16 * 1024 * 1024;
    public const int MostParallel = 64;
    public const int MostGpuLayers = 10_000;

    /// <summary>Why the settings cannot be used, or null.</summary>
    public static string? Problem(HostSettings settings) => settings switch
    {
        { ContextLength: < 1 or > MostContext } => $"Context is a whole number from 1 to {MostContext}.",
        { Parallel: < 1 or > MostParallel } => $"Parallel is a whole number from 1 to {MostParallel}.",
        { GpuLayers: < 0 or > MostGpuLayers } => $"GPU layers is a whole number from 0 to {MostGpuLayers}.",
        { KeyValueType: KeyValueType.Q8_0 or KeyValueType.Q4_0, FlashAttention: false } =>
            "A quantised key-value cache needs flash attention: turn it on, or leave it to the host.",
        _ => null,
    };
}
