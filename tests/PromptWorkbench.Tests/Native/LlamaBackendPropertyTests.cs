using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace PromptWorkbench.Tests.Native;

/// <summary>The build property `LlamaBackend`, asked of the build itself; nothing is brought.</summary>
public sealed class LlamaBackendPropertyTests
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("cpu", "llama-linux-x64")]
    [InlineData("cuda", "llama-linux-x64", "llama-linux-x64-cuda")]
    [InlineData("vulkan", "llama-linux-x64", "llama-linux-x64-vulkan")]
    [InlineData("none")]
    public async Task Brings_the_base_and_the_back_end_that_is_named(string backend, params string[] folders)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.Is64BitProcess, "These are the folders for Linux on x64.");

        var (exitCode, output) = await EvaluateAsync(backend);

        Assert.Equal(0, exitCode);
        var items = JsonDocument.Parse(output[output.IndexOf('{')..]).RootElement.GetProperty("Items").GetProperty("NpmFolder");
        Assert.Equal(folders, items.EnumerateArray().Select(item => item.GetProperty("Identity").GetString()));
    }

    [Theory]
    [InlineData("gpu", "LlamaBackend is 'gpu'. It can be auto, cpu, cuda, vulkan, metal, none.")]
    [InlineData("CUDA.", "LlamaBackend is 'CUDA.'. It can be auto, cpu, cuda, vulkan, metal, none.")]
    [InlineData("metal", "LlamaBackend is 'metal', which llama.cpp's packages do not have for linux-x64.")]
    public async Task Refuses_what_it_cannot_bring(string backend, string reason)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Metal is macOS's.");

        var (exitCode, output) = await EvaluateAsync(backend);

        Assert.NotEqual(0, exitCode);
        Assert.Contains(reason, output);
    }

    [Fact]
    public void Every_package_is_of_one_release()
    {
        var versions = Repository.Files("tools/npm", ".json")
            .Where(path => path.Contains("/llama-", StringComparison.Ordinal) && path.EndsWith("package.json", StringComparison.Ordinal))
            .SelectMany(path => JsonDocument.Parse(Repository.Read(path)).RootElement.GetProperty("dependencies").EnumerateObject())
            .Select(package => package.Value.GetString());

        Assert.Equal("3.22.1", Assert.Single(versions.Distinct()));
    }

    private static async Task<(int ExitCode, string Output)> EvaluateAsync(string backend)
    {
        var project = Path.Combine(Repository.Root, "src", "PromptWorkbench.Native");
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", ["msbuild", project, "-nodeReuse:false", "-t:CheckLlamaBackend", "-getItem:NpmFolder", $"-p:LlamaBackend={backend}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Deadline);
        return (process.ExitCode, await output + await errors);
    }
}
