using PromptWorkbench.Native.Backends;
using PromptWorkbench.Native.Library;

namespace PromptWorkbench.Inference.Running;

/// <summary>The devices the options of an engine lead to.</summary>
internal sealed class DeviceSelection
{
    private readonly DeviceChoice choice;

    private DeviceSelection(DeviceChoice choice) => this.choice = choice;

    /// <exception cref="EngineException">The device that is asked for is not there, or the library cannot be loaded.</exception>
    internal static DeviceSelection Make(EngineOptions options) => Choose(backends => options switch
    {
        { Device: { } name } => DeviceChoice.Named(backends, name),
        { GpuLayers: 0 } => DeviceChoice.Cpu(backends, "The processor, because no layers are to be put on a GPU."),
        _ => DeviceChoice.Automatic(backends),
    });

    /// <summary>What is taken when nothing is asked for.</summary>
    /// <exception cref="EngineException">The library cannot be loaded.</exception>
    internal static DeviceSelection Automatic() => Choose(DeviceChoice.Automatic);

    internal string Name => string.Join('+', choice.Devices.Select(device => device.Name));

    /// <summary>Why these, in a sentence; null when they were asked for by name.</summary>
    internal string? Reason => choice.Reason;

    internal bool IsCpu => choice.Devices[0].IsCpu;

    /// <summary>Names of the devices beside the processor.</summary>
    internal IReadOnlyList<string> Offloaded => IsCpu ? [] : [.. choice.Devices.Select(device => device.Name)];

    internal ComputeDevice Describe(int threads)
    {
        var words = string.Join(" + ", choice.Devices.Select(device => device.Description));
        return new ComputeDevice(Name, IsCpu ? $"{words}, {threads} {(threads == 1 ? "thread" : "threads")}" : words, Reason);
    }

    /// <summary>The memory of all devices together, as it is now.</summary>
    internal DeviceMemory ReadMemory()
    {
        var devices = LlamaDevices.List().Where(device => choice.Devices.Any(chosen => chosen.Name == device.Name)).ToList();
        return new DeviceMemory(
            devices.Aggregate(0UL, (sum, device) => sum + device.FreeBytes),
            devices.Aggregate(0UL, (sum, device) => sum + device.TotalBytes));
    }

    private static DeviceSelection Choose(Func<IReadOnlyList<BackendState>, DeviceChoice> choose)
    {
        try
        {
            return new DeviceSelection(choose(LlamaLibrary.Backends));
        }
        catch (LlamaDeviceException exception)
        {
            throw new EngineException(EngineFailure.DeviceNotAvailable, exception.Message, exception);
        }
        catch (LlamaLibraryException exception)
        {
            throw new EngineException(EngineFailure.NativeLibrary, exception.Message, exception);
        }
    }
}
