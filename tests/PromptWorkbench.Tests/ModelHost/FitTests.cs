using System.Text.Json;
using Xunit;

namespace PromptWorkbench.Tests.ModelHost;

/// <summary>The estimate of memory against the demo model. That it agrees with what a load reserves is in LlamaMemoryUseTests.</summary>
public sealed class FitTests
{
    [Fact]
    public async Task Adds_up_and_fits_on_a_machine_that_can_run_the_tests()
    {
        var fit = await FitAsync("--device", "CPU");

        Assert.Equal("CPU", fit.GetProperty("device").GetString());
        Assert.Equal(Number(fit, "weights") + Number(fit, "kv") + Number(fit, "compute"), Number(fit, "total"));
        Assert.InRange(Number(fit, "weights"), 1, new FileInfo(Repository.DemoModel).Length);
        Assert.True(Number(fit, "margin") > 0);
        Assert.Equal(Number(fit, "total") + Number(fit, "margin") <= Number(fit, "free"), fit.GetProperty("fits").GetBoolean());
        Assert.Equal(1024, fit.GetProperty("longest_context").GetInt32());
    }

    [Fact]
    public async Task Keys_and_values_grow_with_context_and_sequences_and_shrink_with_their_type()
    {
        var one = await FitAsync("--ctx", "1024", "--parallel", "1");
        var longer = await FitAsync("--ctx", "4096", "--parallel", "1");
        var more = await FitAsync("--ctx", "1024", "--parallel", "4");
        var quantised = await FitAsync("--ctx", "1024", "--parallel", "4", "--kv-type", "q8_0");

        Assert.Equal(4 * Number(one, "kv"), Number(longer, "kv"));
        Assert.Equal(4 * Number(one, "kv"), Number(more, "kv"));
        // A block of 32 numbers has 34 bytes instead of 64.
        Assert.Equal(34.0 / 64, (double)Number(quantised, "kv") / Number(more, "kv"), precision: 2);
        Assert.Equal(Number(one, "weights"), Number(quantised, "weights"));
    }

    [Fact]
    public async Task A_host_of_a_large_cache_has_as_much_more_memory_as_the_estimate_says()
    {
        string[] small = ["--ctx", "1024", "--parallel", "1"];
        string[] large = ["--ctx", "8192", "--parallel", "16"];
        var expected = Number(await FitAsync(large), "total") - Number(await FitAsync(small), "total");
        await using var smallHost = await RunningHost.ReadyAsync(small);
        await using var largeHost = await RunningHost.ReadyAsync(large);

        // Keys and values are cleared when they are made, so they are resident; of the compute buffers only what was used is.
        Assert.InRange((double)(largeHost.ResidentBytes - smallHost.ResidentBytes) / expected, 0.4, 1.3);
    }

    [Theory]
    [InlineData(2, "fit takes a file first. --help lists the options.")]
    [InlineData(2, "unknown option '--port'. --help lists the options.", "models/demo.gguf", "--port", "1")]
    [InlineData(3, "does not exist.", "models/none.gguf")]
    [InlineData(2, "is more than this machine's memory can hold. Lower one of them.", "models/demo.gguf", "--ctx", "2000000000")]
    public async Task What_cannot_be_measured_ends_it_with_the_reason(int code, string reason, params string[] arguments)
    {
        await using var host = RunningHost.Start(["fit", .. arguments.Select(argument => argument.StartsWith("models/", StringComparison.Ordinal) ? Path.Combine(Repository.Root, argument) : argument)]);

        Assert.Equal(code, await host.ExitCodeAsync());
        Assert.EndsWith(reason, host.LastErrorLine);
    }

    private static async Task<JsonElement> FitAsync(params string[] options)
    {
        await using var host = RunningHost.Start(["fit", Repository.DemoModel, .. options]);
        Assert.Equal(0, await host.ExitCodeAsync());
        return JsonDocument.Parse(host.Output).RootElement;
    }

    private static long Number(JsonElement fit, string name) => fit.GetProperty(name).GetInt64();
}
