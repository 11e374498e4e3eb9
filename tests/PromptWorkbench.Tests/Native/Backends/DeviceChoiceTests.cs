using PromptWorkbench.Native.Backends;
using Xunit;

namespace PromptWorkbench.Tests.Native.Backends;

/// <summary>Machines that are not here, played: what loads on them, what is chosen and what is said.</summary>
public sealed class DeviceChoiceTests
{
    private static readonly string[] Cuda13 = ["libcuda.so.1", "libcudart.so.13", "libcublas.so.13"];
    private static readonly string[] Cuda12 = ["libcuda.so.1", "libcudart.so.12", "libcublas.so.12"];

    private readonly PlayedMachine machine = new();

    [Fact]
    public void A_build_for_the_processor_alone_takes_it_and_says_how_to_get_others()
    {
        var choice = DeviceChoice.Automatic(machine.Load());

        Assert.Equal([PlayedMachine.Processor], choice.Devices);
        Assert.Equal(
            "The processor: no other back end can be used. CUDA 13, CUDA 12: not in this build, -p:LlamaBackend=cuda brings it. Vulkan: not in this build, -p:LlamaBackend=vulkan brings it.",
            choice.Reason);
    }

    [Fact]
    public void CUDA_13_is_taken_where_its_libraries_load_and_CUDA_12_is_then_not_touched()
    {
        machine.WithBuild("CUDA 13", "CUDA 12").WithSystem([.. Cuda13, .. Cuda12]).WhereLoading("CUDA 13", PlayedMachine.Gpu("CUDA0")).WhereLoading("CUDA 12", PlayedMachine.Gpu("CUDA0"));

        var choice = DeviceChoice.Automatic(machine.Load());

        Assert.Equal("CUDA0", Assert.Single(choice.Devices).Name);
        Assert.Equal("CUDA 13: it is the best back end, and it works.", choice.Reason);
        Assert.Equal(["/build/CUDA 13"], machine.Loaded);
    }

    [Fact]
    public void CUDA_12_steps_in_where_only_its_libraries_are()
    {
        machine.WithBuild("CUDA 13", "CUDA 12").WithSystem(Cuda12).WhereLoading("CUDA 12", PlayedMachine.Gpu("CUDA0"));

        var choice = DeviceChoice.Automatic(machine.Load());

        Assert.Equal("CUDA0", Assert.Single(choice.Devices).Name);
        Assert.Equal(
            "CUDA 12: what would be better cannot be used. CUDA 13: lacks libcudart.so.13, libcublas.so.13 (comes with CUDA 13).",
            choice.Reason);
    }

    [Fact]
    public void CUDA_12_steps_in_where_CUDA_13_loads_but_its_driver_is_too_old()
    {
        machine.WithBuild("CUDA 13", "CUDA 12").WithSystem([.. Cuda13, .. Cuda12])
            .WhereLoadingFails("CUDA 13", "failed to initialize CUDA: CUDA driver version is insufficient for CUDA runtime version")
            .WhereLoading("CUDA 12", PlayedMachine.Gpu("CUDA0"));

        var choice = DeviceChoice.Automatic(machine.Load());

        Assert.Equal(
            "CUDA 12: what would be better cannot be used. CUDA 13: failed: failed to initialize CUDA: CUDA driver version is insufficient for CUDA runtime version.",
            choice.Reason);
    }

    [Fact]
    public void Vulkan_is_taken_where_CUDA_lacks_its_driver()
    {
        machine.WithBuild("CUDA 13", "CUDA 12", "Vulkan").WithSystem("libvulkan.so.1").WhereLoading("Vulkan", PlayedMachine.Gpu("Vulkan0"));

        var choice = DeviceChoice.Automatic(machine.Load());

        Assert.Equal("Vulkan0", Assert.Single(choice.Devices).Name);
        Assert.Contains("CUDA 13: lacks libcuda.so.1 (comes with NVIDIA's driver)", choice.Reason);
    }

    [Fact]
    public void A_Vulkan_loader_without_a_device_leaves_the_processor()
    {
        machine.WithBuild("Vulkan").WithSystem("libvulkan.so.1");

        var choice = DeviceChoice.Automatic(machine.Load());

        Assert.Equal([PlayedMachine.Processor], choice.Devices);
        Assert.EndsWith("Vulkan: found no device.", choice.Reason);
    }

    [Fact]
    public void A_file_is_not_loaded_while_a_library_it_needs_is_missing()
    {
        machine.WithBuild("CUDA 13", "CUDA 12", "Vulkan").Load();

        Assert.Empty(machine.Loaded);
    }

    [Fact]
    public void Cards_share_a_model_and_a_graphics_unit_of_the_processor_stays_out()
    {
        machine.WithBuild("Vulkan").WithSystem("libvulkan.so.1")
            .WhereLoading("Vulkan", PlayedMachine.SmallGpu("Vulkan0"), PlayedMachine.Gpu("Vulkan1"), PlayedMachine.Gpu("Vulkan2"));

        Assert.Equal(["Vulkan1", "Vulkan2"], DeviceChoice.Automatic(machine.Load()).Devices.Select(device => device.Name));
    }

    [Fact]
    public void A_graphics_unit_of_the_processor_is_taken_where_there_is_no_card()
    {
        machine.WithBuild("Vulkan").WithSystem("libvulkan.so.1").WhereLoading("Vulkan", PlayedMachine.SmallGpu("Vulkan0"));

        Assert.Equal("Vulkan0", Assert.Single(DeviceChoice.Automatic(machine.Load()).Devices).Name);
    }

    [Theory]
    [InlineData("Vulkan0")]
    [InlineData("CPU")]
    [InlineData("cpu")]
    public void A_device_that_is_named_is_taken_even_where_there_is_a_better_one_and_needs_no_reason(string name)
    {
        machine.WithBuild("CUDA 13", "Vulkan").WithSystem([.. Cuda13, "libvulkan.so.1"])
            .WhereLoading("CUDA 13", PlayedMachine.Gpu("CUDA0")).WhereLoading("Vulkan", PlayedMachine.Gpu("Vulkan0"));

        var choice = DeviceChoice.Named(machine.Load(), name);

        Assert.Equal(name, Assert.Single(choice.Devices).Name, ignoreCase: true);
        Assert.Null(choice.Reason);
    }

    [Fact]
    public void A_device_that_is_named_and_not_there_is_never_replaced()
    {
        machine.WithBuild("CUDA 13", "Vulkan").WithSystem("libvulkan.so.1").WhereLoading("Vulkan", PlayedMachine.Gpu("Vulkan0"));

        var exception = Assert.Throws<LlamaDeviceException>(() => DeviceChoice.Named(machine.Load(), "CUDA0"));

        Assert.Equal(
            "There is no device 'CUDA0'. Devices here: Vulkan0, CPU. CUDA 13: lacks libcuda.so.1 (comes with NVIDIA's driver) and libcudart.so.13, libcublas.so.13 (comes with CUDA 13). CUDA 12: not in this build, -p:LlamaBackend=cuda brings it.",
            exception.Message);
    }
}
