namespace PromptWorkbench.Native.Backends;

/// <summary>
/// Back ends beside the processor's, best first. What each needs is in the libraries of node-llama-cpp 3.22.1 (`readelf -d`) for Linux;
/// for Windows it is NVIDIA's and Khronos's naming, not looked up in the files.
/// </summary>
internal static class BackendCatalog
{
    internal static IReadOnlyList<BackendFile> OfThisSystem { get; } =
        OperatingSystem.IsMacOS() ? [Metal] : OperatingSystem.IsWindows() ? Windows : Linux;

    internal static IReadOnlyList<BackendFile> Linux =>
    [
        Cuda("CUDA 13", "", "libcuda.so.1", "libcudart.so.13", "libcublas.so.13"),
        Cuda("CUDA 12", "cuda-12", "libcuda.so.1", "libcudart.so.12", "libcublas.so.12"),
        Vulkan("libvulkan.so.1"),
    ];

    private static IReadOnlyList<BackendFile> Windows =>
    [
        Cuda("CUDA 13", "", "nvcuda.dll", "cudart64_13.dll", "cublas64_13.dll"),
        Cuda("CUDA 12", "cuda-12", "nvcuda.dll", "cudart64_12.dll", "cublas64_12.dll"),
        Vulkan("vulkan-1.dll"),
    ];

    private static BackendFile Metal => new("Metal", "MTL", "metal", "", "ggml-metal", []);

    private static BackendFile Cuda(string name, string folder, string driver, string runtime, string algebra) =>
        new(name, "CUDA", "cuda", folder, "ggml-cuda", [new(driver, "NVIDIA's driver"), new(runtime, name), new(algebra, name)]);

    private static BackendFile Vulkan(string loader) =>
        new("Vulkan", "Vulkan", "vulkan", "", "ggml-vulkan", [new(loader, "the Vulkan loader")]);
}
