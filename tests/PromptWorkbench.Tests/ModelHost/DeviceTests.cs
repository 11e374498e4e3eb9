using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace PromptWorkbench.Tests.ModelHost;

/// <summary>What a host computes on, and how it keeps keys and values, by its options.</summary>
public sealed class DeviceTests
{
    [Fact]
    public async Task Props_tell_the_device_its_memory_and_why_it_was_taken()
    {
        await using var host = await RunningHost.ReadyAsync("--gpu-layers", "0");

        var props = await PropsAsync(host);

        Assert.Equal("CPU", props.GetProperty("device").GetString());
        Assert.Contains("thread", props.GetProperty("device_description").GetString());
        Assert.Equal("The processor, because no layers are to be put on a GPU.", props.GetProperty("device_reason").GetString());
        var memory = props.GetProperty("device_memory");
        Assert.InRange(memory.GetProperty("free").GetInt64(), 1, memory.GetProperty("total").GetInt64());
        Assert.Equal(("f16", "auto"), (props.GetProperty("kv_type").GetString(), props.GetProperty("flash_attn").GetString()));
    }

    [Fact]
    public async Task A_device_that_is_named_needs_no_reason()
    {
        await using var host = await RunningHost.ReadyAsync("--device", "CPU");

        var props = await PropsAsync(host);

        Assert.Equal("CPU", props.GetProperty("device").GetString());
        Assert.Equal(JsonValueKind.Null, props.GetProperty("device_reason").ValueKind);
    }

    [Theory]
    [InlineData("--model")]
    [InlineData("fit")]
    public async Task A_device_that_is_not_there_ends_it_with_3_and_names_those_that_are(string command)
    {
        await using var host = RunningHost.Start(command, Repository.DemoModel, "--device", "CUDA9");

        Assert.Equal(3, await host.ExitCodeAsync());
        Assert.Matches(@"^error: There is no device 'CUDA9'\. Devices here: .*CPU\.", host.LastErrorLine);
    }

    [Theory]
    [InlineData("q8_0", "auto")]
    [InlineData("q4_0", "on")]
    [InlineData("f16", "off")]
    public async Task Keys_and_values_are_kept_and_attention_is_computed_as_asked(string type, string attention)
    {
        await using var host = await RunningHost.ReadyAsync("--kv-type", type, "--flash-attn", attention);

        var props = await PropsAsync(host);
        Assert.Equal((type, attention), (props.GetProperty("kv_type").GetString(), props.GetProperty("flash_attn").GetString()));
        var answer = await host.PostAsync("/v1/completions", new { prompt = "2 + 3 =", temperature = 0, max_tokens = 8 });
        Assert.NotEmpty(answer.GetProperty("choices")[0].GetProperty("text").GetString()!);
    }

    [Theory]
    [InlineData("Quantised keys and values need flash attention. Keep them as F16, or do not turn flash attention off.", "--kv-type", "q8_0", "--flash-attn", "off")]
    [InlineData("--kv-type takes f16, q8_0, q4_0, not 'q2'. --help lists the options.", "--kv-type", "q2")]
    [InlineData("--flash-attn takes auto, on, off, not 'yes'. --help lists the options.", "--flash-attn", "yes")]
    public async Task What_does_not_go_together_ends_it_with_2(string reason, params string[] options)
    {
        await using var host = RunningHost.Start(["--model", Repository.DemoModel, "--port", "0", .. options]);

        Assert.Equal(2, await host.ExitCodeAsync());
        Assert.Equal($"error: {reason}", host.LastErrorLine);
    }

    [Fact]
    public async Task Devices_lists_every_back_end_and_what_would_be_taken()
    {
        await using var host = RunningHost.Start("devices");

        Assert.Equal(0, await host.ExitCodeAsync());
        var report = JsonDocument.Parse(host.Output).RootElement;
        var cpu = report.GetProperty("backends").EnumerateArray().Last();
        Assert.Equal("CPU", cpu.GetProperty("name").GetString());
        Assert.Equal("CPU", cpu.GetProperty("devices")[0].GetProperty("name").GetString());
        Assert.All(
            report.GetProperty("backends").EnumerateArray(),
            backend => Assert.Equal(backend.GetProperty("problem").ValueKind == JsonValueKind.Null, backend.GetProperty("devices").GetArrayLength() > 0));
        Assert.NotEmpty(report.GetProperty("automatic").GetProperty("device").GetString()!);
        Assert.NotEmpty(report.GetProperty("automatic").GetProperty("reason").GetString()!);
    }

    private static async Task<JsonElement> PropsAsync(RunningHost host) => await host.Http.GetFromJsonAsync<JsonElement>("/props");
}
