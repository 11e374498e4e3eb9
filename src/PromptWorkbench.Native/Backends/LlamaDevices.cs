using System.Runtime.InteropServices;
using PromptWorkbench.Native.Interop;
using PromptWorkbench.Native.Library;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Backends;

/// <param name="Name">Short name, such as `CPU` or `CUDA0`.</param>
/// <param name="Description">What it is, such as the processor's own name.</param>
/// <param name="Type">What kind of device it is.</param>
/// <param name="FreeBytes">Memory that was free when asked.</param>
/// <param name="TotalBytes">Memory it has.</param>
public sealed record LlamaDevice(string Name, string Description, ggml_backend_dev_type Type, ulong FreeBytes, ulong TotalBytes)
{
    public bool IsCpu => Type == ggml_backend_dev_type.GGML_BACKEND_DEVICE_TYPE_CPU;
}

public static unsafe class LlamaDevices
{
    /// <summary>The devices llama.cpp can compute on, in its own order, with their memory as it is now.</summary>
    /// <exception cref="LlamaLibraryException">The library cannot be loaded.</exception>
    public static IReadOnlyList<LlamaDevice> List()
    {
        _ = LlamaLibrary.Version;
        return [.. Enumerable.Range(0, (int)LlamaNative.ggml_backend_dev_count()).Select(i => Read(LlamaNative.ggml_backend_dev_get((nuint)i)))];
    }

    /// <exception cref="LlamaDeviceException">There is none of that name.</exception>
    internal static nint Find(string name) =>
        LlamaNative.ggml_backend_dev_by_name(name) is var device and not 0 ? device : throw new LlamaDeviceException($"There is no device '{name}'.");

    internal static IReadOnlyList<LlamaDevice> Of(nint backend) =>
        [.. Enumerable.Range(0, (int)LlamaNative.ggml_backend_reg_dev_count(backend)).Select(i => Read(LlamaNative.ggml_backend_reg_dev_get(backend, (nuint)i)))];

    private static LlamaDevice Read(nint device)
    {
        ggml_backend_dev_props props = default;
        LlamaNative.ggml_backend_dev_get_props(device, &props);
        var read = new LlamaDevice(
            Marshal.PtrToStringUTF8(props.name) ?? "",
            Marshal.PtrToStringUTF8(props.description)?.Trim() ?? "",
            props.type,
            props.memory_free,
            props.memory_total);
        // llama.cpp calls all of the machine's memory free.
        return read.IsCpu ? read with { FreeBytes = MainMemory.FreeBytes } : read;
    }
}
