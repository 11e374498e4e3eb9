using PromptWorkbench.Native.Backends;
using PromptWorkbench.Native.Library;
using PromptWorkbench.Native.Structs;
using Xunit;

namespace PromptWorkbench.Tests.Native.Library;

public sealed class LlamaLibraryTests
{
    [Fact]
    public void The_library_of_the_build_passes_the_gate_and_says_its_version() =>
        Assert.Equal("0.5.0-dev", LlamaLibrary.Version);

    [Fact]
    public void The_processor_is_among_the_devices()
    {
        var cpu = Assert.Single(LlamaDevices.List(), device => device.Type == ggml_backend_dev_type.GGML_BACKEND_DEVICE_TYPE_CPU);
        Assert.NotEmpty(cpu.Description);
        Assert.True(cpu.TotalBytes > 0);
    }

    [Fact]
    public void A_missing_library_names_the_folder_and_what_to_do()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var exception = Assert.Throws<LlamaLibraryException>(() => LibraryFiles.Find(folder, "llama"));
        Assert.Equal($"llama.cpp's library 'llama' is not in {folder}. Build PromptWorkbench again, without LlamaBackend=none: the build brings it.", exception.Message);
        Assert.Throws<LlamaLibraryException>(() => LibraryFiles.Find(Path.Combine(folder, "absent"), "llama"));
    }

    [Theory]
    [InlineData("llama", "libllama.v0.5.0.so")]
    [InlineData("llama", "libllama.v0.5.0.dylib")]
    [InlineData("llama", "llama.v0.5.0.dll")]
    [InlineData("ggml", "libggml.v0.5.0.so")]
    [InlineData("ggml-base", "libggml-base.so")]
    public void The_right_one_of_several_libraries_is_found(string name, string expected)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        foreach (var file in (string[])[expected, "libllama-common.so", "libggml-cpu-haswell.so", "llama-addon.node"])
            File.WriteAllText(Path.Combine(folder, file), "");

        Assert.Equal(expected, Path.GetFileName(LibraryFiles.Find(folder, name)));
    }
}
