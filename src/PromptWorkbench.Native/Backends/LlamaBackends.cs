using System.Runtime.InteropServices;
using PromptWorkbench.Native.Interop;
using PromptWorkbench.Native.Library;

namespace PromptWorkbench.Native.Backends;

/// <summary>The back ends of this process, from llama.cpp's libraries in a folder.</summary>
internal sealed class LlamaBackends(string folder) : IBackendLoader
{
    private const string Cpu = "CPU";

    /// <summary>Loads all there are; the processor's is the last.</summary>
    internal static IReadOnlyList<BackendState> LoadAll(string folder)
    {
        var loader = new LlamaBackends(folder);
        return [.. BackendLoading.Load(BackendCatalog.OfThisSystem, loader), loader.LoadCpu()];
    }

    public IReadOnlyList<LlamaDevice>? Linked(BackendFile backend) =>
        LlamaNative.ggml_backend_reg_by_name(backend.RegistryName) is var registered and not 0 ? LlamaDevices.Of(registered) : null;

    public string? Find(BackendFile backend) => LibraryFiles.FindOrNull(Path.Combine(folder, backend.Folder), backend.Library);

    // It stays loaded: llama.cpp's library then finds it by its name.
    public bool CanLoad(SystemLibrary library) => NativeLibrary.TryLoad(library.Name, out _);

    public (IReadOnlyList<LlamaDevice> Devices, IReadOnlyList<string> Errors) Load(string path)
    {
        var mark = LlamaLog.Mark;
        var registered = LlamaNative.ggml_backend_load(path);
        return (registered != 0 ? LlamaDevices.Of(registered) : [], LlamaLog.ErrorsSince(mark));
    }

    private BackendState LoadCpu()
    {
        if (LlamaNative.ggml_backend_reg_by_name(Cpu) is var linked and not 0) return new BackendState(Cpu, null, LlamaDevices.Of(linked));
        if (CpuVariants.Best(folder) is not { } path) return new BackendState(Cpu, "no library here runs on this processor", []);
        var (devices, errors) = Load(path);
        return new BackendState(Cpu, devices.Count > 0 ? null : $"failed: {string.Join("; ", errors)}", devices);
    }
}
