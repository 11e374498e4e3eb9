using System.Runtime.InteropServices;
using PromptWorkbench.Native.Interop;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Library;

/// <param name="Name">Short name, such as `CPU` or `CUDA0`.</param>
/// <param name="Description">What it is, such as the processor's own name.</param>
/// <param name="Type">What kind of device it is.</param>
/// <param name="FreeBytes">Memory that was free when asked.</param>
/// <param name="TotalBytes">Memory it has.</param>
public sealed record LlamaDevice(string Name, string Description, ggml_backend_dev_type Type, ulong FreeBytes, ulong TotalBytes);

public static unsafe class LlamaDevices
{
    /// <summary>The devices llama.cpp can compute on, in its own order.</summary>
    /// <exception cref="LlamaLibraryException">The library cannot be loaded.</exception>
    public static IReadOnlyList<LlamaDevice> List()
    {
        _ = LlamaLibrary.Version;
        var devices = new LlamaDevice[(int)LlamaNative.ggml_backend_dev_count()];
        for (var i = 0; i < devices.Length; i++)
        {
            ggml_backend_dev_props props = default;
            LlamaNative.ggml_backend_dev_get_props(LlamaNative.ggml_backend_dev_get((nuint)i), &props);
            devices[i] = new LlamaDevice(
                Marshal.PtrToStringUTF8(props.name) ?? "",
                Marshal.PtrToStringUTF8(props.description)?.Trim() ?? "",
                props.type,
                props.memory_free,
                props.memory_total);
        }

        return devices;
    }
}
