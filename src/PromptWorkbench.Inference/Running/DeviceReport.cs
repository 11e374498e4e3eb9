using PromptWorkbench.Native.Backends;
using PromptWorkbench.Native.Library;

namespace PromptWorkbench.Inference.Running;

/// <param name="Name">What people call it.</param>
/// <param name="Problem">Why it cannot be used; null when it can.</param>
/// <param name="Devices">What it computes on.</param>
public sealed record BackendLine(string Name, string? Problem, IReadOnlyList<DeviceLine> Devices);

/// <param name="Name">llama.cpp's name, which `--device` takes.</param>
/// <param name="Description">What it is.</param>
/// <param name="Memory">Its memory now.</param>
public sealed record DeviceLine(string Name, string Description, DeviceMemory Memory);

/// <summary>What this machine and this build can compute on.</summary>
/// <param name="Backends">Best first; the processor's last.</param>
/// <param name="Automatic">What would be taken where none is named.</param>
/// <param name="Reason">Why.</param>
public sealed record DeviceReport(IReadOnlyList<BackendLine> Backends, string Automatic, string Reason)
{
    /// <exception cref="EngineException">The native library cannot be loaded.</exception>
    public static DeviceReport Make()
    {
        var automatic = DeviceSelection.Automatic();
        return new DeviceReport([.. LlamaLibrary.Backends.Select(Line)], automatic.Name, automatic.Reason!);
    }

    private static BackendLine Line(BackendState backend) => new(
        backend.Name,
        backend.Problem,
        [.. backend.Devices.Select(device => new DeviceLine(device.Name, device.Description, new DeviceMemory(device.FreeBytes, device.TotalBytes)))]);
}
