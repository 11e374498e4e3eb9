using PromptWorkbench.Native.Backends;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Tests.Native.Backends;

/// <summary>A Linux machine and a build that are made up: which files the build brought, which libraries the system has, and what loading a file gives.</summary>
internal sealed class PlayedMachine : IBackendLoader
{
    public const ulong Gibibyte = 1UL << 30;

    public static readonly LlamaDevice Processor = new("CPU", "A processor", ggml_backend_dev_type.GGML_BACKEND_DEVICE_TYPE_CPU, 8 * Gibibyte, 16 * Gibibyte);

    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> libraries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (IReadOnlyList<LlamaDevice> Devices, IReadOnlyList<string> Errors)> results = new(StringComparer.Ordinal);

    /// <summary>Files that were loaded, in order.</summary>
    public List<string> Loaded { get; } = [];

    public static LlamaDevice Gpu(string name) => new(name, $"The card {name}", ggml_backend_dev_type.GGML_BACKEND_DEVICE_TYPE_GPU, 20 * Gibibyte, 24 * Gibibyte);

    public static LlamaDevice SmallGpu(string name) => Gpu(name) with { Type = ggml_backend_dev_type.GGML_BACKEND_DEVICE_TYPE_IGPU };

    public PlayedMachine WithBuild(params string[] backends)
    {
        foreach (var backend in backends) files.Add(backend, $"/build/{backend}");
        return this;
    }

    public PlayedMachine WithSystem(params string[] names)
    {
        libraries.UnionWith(names);
        return this;
    }

    public PlayedMachine WhereLoading(string backend, params LlamaDevice[] gives)
    {
        results[$"/build/{backend}"] = (gives, []);
        return this;
    }

    public PlayedMachine WhereLoadingFails(string backend, params string[] errors)
    {
        results[$"/build/{backend}"] = ([], errors);
        return this;
    }

    public IReadOnlyList<BackendState> Load() =>
        [.. BackendLoading.Load(BackendCatalog.Linux, this), new BackendState("CPU", null, [Processor])];

    public IReadOnlyList<LlamaDevice>? Linked(BackendFile backend) => null;

    public string? Find(BackendFile backend) => files.GetValueOrDefault(backend.Name);

    public bool CanLoad(SystemLibrary library) => libraries.Contains(library.Name);

    (IReadOnlyList<LlamaDevice> Devices, IReadOnlyList<string> Errors) IBackendLoader.Load(string path)
    {
        Loaded.Add(path);
        return results.GetValueOrDefault(path, ([], []));
    }
}
