using PromptWorkbench.Inference.Running;
using PromptWorkbench.Native.Objects;

namespace PromptWorkbench.Inference.Fitting;

/// <summary>A model without its weights, asked what it and its contexts would have on a device.</summary>
internal sealed class DryRun(LlamaModel model, DeviceSelection device, int gpuLayers)
{
    // All layers and the output are on the device unless fewer are asked for.
    private readonly double share = device.IsCpu || gpuLayers < 0 ? 1 : Math.Min(1, (double)gpuLayers / (model.LayerCount + 1));

    internal long Weights => Part((long)model.SizeInBytes);

    internal (long KeyValues, long Compute) Reserve(LlamaContextOptions options)
    {
        var use = LlamaMemoryUse.Measure(model, options);
        var buffers = device.IsCpu ? use.Buffers.Values : use.Buffers.Where(buffer => device.Offloaded.Contains(buffer.Key)).Select(buffer => buffer.Value);
        return (Part(use.KeyValueBytes), buffers.Sum());
    }

    private long Part(long bytes) => (long)(bytes * share);
}
