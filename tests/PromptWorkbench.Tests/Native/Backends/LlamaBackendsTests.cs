using PromptWorkbench.Native.Backends;
using PromptWorkbench.Native.Library;
using Xunit;

namespace PromptWorkbench.Tests.Native.Backends;

/// <summary>The back ends of this machine and this build.</summary>
public sealed class LlamaBackendsTests
{
    [Fact]
    public void The_processor_s_back_end_is_the_last_and_works()
    {
        var cpu = LlamaLibrary.Backends[^1];

        Assert.Equal(("CPU", null), (cpu.Name, cpu.Problem));
        Assert.Equal("CPU", Assert.Single(cpu.Devices).Name);
    }

    [Fact]
    public void Every_back_end_has_devices_or_says_why_not() =>
        Assert.All(LlamaLibrary.Backends, backend => Assert.Equal(backend.Problem is null, backend.Devices.Count > 0));

    [Fact]
    public void The_processor_s_free_memory_is_less_than_all_of_it()
    {
        var cpu = Assert.Single(LlamaDevices.List(), device => device.IsCpu);

        Assert.InRange(cpu.FreeBytes, 1UL, cpu.TotalBytes - 1);
    }

    [Fact]
    public void A_processor_s_library_is_one_this_processor_can_run()
    {
        var best = CpuVariants.Best(LibraryFiles.Folder);

        Assert.NotNull(best);
        Assert.Contains("ggml-cpu", Path.GetFileName(best));
    }

    [Fact]
    public void A_library_that_cannot_be_loaded_is_named_with_the_reason_of_the_loader()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var file = Path.Combine(folder, "libggml-vulkan.so");
        File.WriteAllText(file, "not a library");
        _ = LlamaLibrary.Version;

        var (devices, errors) = new LlamaBackends(folder).Load(file);

        Assert.Empty(devices);
        Assert.Contains(file, Assert.Single(errors));
        Directory.Delete(folder, recursive: true);
    }
}
