namespace PromptWorkbench.Storage.LocalModels;

/// <summary>A row of table `host_settings`. Null leaves the choice to the host.</summary>
internal sealed class HostSettingsRow
{
    public required string ModelId { get; set; }

    public int? ContextLength { get; set; }

    public int? Parallel { get; set; }

    public int? GpuLayers { get; set; }

    public string? Device { get; set; }

    public string? KeyValueType { get; set; }

    public bool? FlashAttention { get; set; }
}
