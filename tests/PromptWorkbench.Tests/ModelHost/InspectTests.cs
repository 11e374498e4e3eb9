using System.Text.Json;
using Xunit;

namespace PromptWorkbench.Tests.ModelHost;

public sealed class InspectTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pwi").FullName;

    [Fact]
    public async Task Prints_what_the_demo_model_says_about_itself()
    {
        await using var host = RunningHost.Start("inspect", Repository.DemoModel);

        Assert.Equal(0, await host.ExitCodeAsync());
        var report = JsonDocument.Parse(host.Output).RootElement;
        Assert.Equal("demo.gguf", report.GetProperty("file").GetString());
        Assert.Equal(new FileInfo(Repository.DemoModel).Length, report.GetProperty("size").GetInt64());
        Assert.Equal("llama", report.GetProperty("architecture").GetString());
        Assert.Equal("Q8_0", report.GetProperty("quantization").GetString());
        Assert.Equal(report.GetProperty("n_tensors").GetInt32(), report.GetProperty("tensor_types").EnumerateObject().Sum(type => type.Value.GetInt32()));
        Assert.Equal(1024, report.GetProperty("n_ctx_train").GetInt32());
        Assert.Equal(report.GetProperty("n_vocab").GetInt32(), report.GetProperty("metadata").GetProperty("tokenizer.ggml.tokens").GetProperty("count").GetInt32());
        Assert.Equal(report.GetProperty("chat_template").GetString(), report.GetProperty("metadata").GetProperty("tokenizer.chat_template").GetString());
        Assert.Equal(JsonValueKind.False, report.GetProperty("metadata").GetProperty("tokenizer.ggml.add_bos_token").ValueKind);
    }

    [Theory]
    [InlineData(40, "is damaged or not complete")]
    [InlineData(2000, "is damaged or not complete")]
    [InlineData(1_000_000, "is not complete: it has 1,000,000 bytes and needs")]
    public async Task A_file_that_was_cut_off_is_refused(int length, string reason)
    {
        var file = Path.Combine(folder, "cut.gguf");
        await File.WriteAllBytesAsync(file, File.ReadAllBytes(Repository.DemoModel)[..length]);
        await using var host = RunningHost.Start("inspect", file);

        Assert.Equal(3, await host.ExitCodeAsync());
        Assert.StartsWith($"error: {file} {reason}", host.LastErrorLine);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_refused()
    {
        await using var host = RunningHost.Start("inspect", Path.Combine(folder, "none.gguf"));

        Assert.Equal(3, await host.ExitCodeAsync());
        Assert.EndsWith("none.gguf does not exist.", host.LastErrorLine);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
