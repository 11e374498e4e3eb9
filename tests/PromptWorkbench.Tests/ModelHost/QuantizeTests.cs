using System.Text.Json;
using Xunit;

namespace PromptWorkbench.Tests.ModelHost;

public sealed class QuantizeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pwq").FullName;

    private string Output => Path.Combine(folder, "small.gguf");

    [Fact]
    public async Task Writes_a_smaller_model_that_says_what_it_is_and_answers()
    {
        await using var quantize = RunningHost.Start("quantize", Repository.DemoModel, Output, "--type", "q4_0", "--threads", "1");

        Assert.Equal(0, await quantize.ExitCodeAsync());
        var report = JsonDocument.Parse(quantize.Output).RootElement;
        Assert.Equal("Q4_0", report.GetProperty("quantization").GetString());
        Assert.Equal("Q8_0", report.GetProperty("source").GetProperty("quantization").GetString());
        Assert.Equal(new FileInfo(Output).Length, report.GetProperty("size").GetInt64());
        Assert.True(new FileInfo(Output).Length < new FileInfo(Repository.DemoModel).Length * 0.7);
        Assert.True(report.GetProperty("tensor_types").GetProperty("q4_0").GetInt32() > 30);
        Assert.Equal([Output], Directory.GetFiles(folder));

        await using var inspect = RunningHost.Start("inspect", Output);
        Assert.Equal(0, await inspect.ExitCodeAsync());
        Assert.EndsWith(" (Q4_0 from Q8_0)", JsonDocument.Parse(inspect.Output).RootElement.GetProperty("name").GetString());

        await using var host = await RunningHost.ReadyAsync("--model", Output);
        var answer = await host.PostAsync("/v1/chat/completions", new { messages = new[] { new { role = "user", content = "What is 2 + 3?" } }, temperature = 0 });
        Assert.Equal("The answer is 5.", answer.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString());
    }

    [Fact]
    public async Task Tells_how_far_it_is_and_warns_that_a_quantised_model_loses_twice()
    {
        await using var quantize = RunningHost.Start("quantize", Repository.DemoModel, Output, "--type", "Q5_0", "--threads", "1");

        Assert.Equal(0, await quantize.ExitCodeAsync());
        var lines = quantize.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enumerable.Range(1, 56).Select(number => $"{number}/56"), lines[..^1].Select(line => line.Split(' ')[0]));
        Assert.StartsWith("warning: demo.gguf is quantised already (Q8_0)", lines[^1]);
    }

    [Fact]
    public async Task A_model_that_was_not_quantised_gets_no_warning()
    {
        var full = Path.Combine(folder, "full.gguf");
        await using var first = RunningHost.Start("quantize", Repository.DemoModel, full, "--type", "F16", "--threads", "1");
        Assert.Equal(0, await first.ExitCodeAsync());
        await using var second = RunningHost.Start("quantize", full, Output, "--type", "Q8_0", "--threads", "1");

        Assert.Equal(0, await second.ExitCodeAsync());
        Assert.DoesNotContain("warning", second.Errors);
        Assert.Equal("PromptWorkbench demo tiny (F16 from Q8_0) (Q8_0 from F16)", JsonDocument.Parse(second.Output).RootElement.GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_file_that_exists_is_kept_unless_it_is_to_be_replaced()
    {
        await File.WriteAllTextAsync(Output, "mine");
        await using var refused = RunningHost.Start("quantize", Repository.DemoModel, Output, "--type", "Q4_0");

        Assert.Equal(5, await refused.ExitCodeAsync());
        Assert.Equal($"error: {Output} exists already. --force replaces it.", refused.LastErrorLine);
        Assert.Equal("mine", await File.ReadAllTextAsync(Output));

        await using var forced = RunningHost.Start("quantize", Repository.DemoModel, Output, "--type", "Q4_0", "--force", "--threads", "1");
        Assert.Equal(0, await forced.ExitCodeAsync());
        Assert.True(new FileInfo(Output).Length > 1_000_000);
    }

    [Theory]
    [InlineData("There is no type 'Q9'. Types are F32, F16, ", "--type", "Q9")]
    [InlineData("There is no type 'IQ1_S'. Types are ", "--type", "IQ1_S")]
    [InlineData("--type is missing. Types are ")]
    [InlineData("--type lacks its value", "--type")]
    [InlineData("--type is given twice", "--type", "Q4_0", "--type", "Q5_0")]
    [InlineData("quantize knows no option '--typ'", "--typ", "Q4_0")]
    [InlineData("--threads takes a whole number from 0 to 1024, not '-1'", "--type", "Q4_0", "--threads", "-1")]
    [InlineData("quantize takes two files", "third.gguf", "--type", "Q4_0")]
    public async Task Arguments_it_cannot_use_are_refused(string reason, params string[] more)
    {
        await using var quantize = RunningHost.Start(["quantize", Repository.DemoModel, Output, .. more]);

        Assert.Equal(2, await quantize.ExitCodeAsync());
        Assert.StartsWith($"error: {reason}", quantize.LastErrorLine);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_and_the_source_itself_are_refused()
    {
        await using var nowhere = RunningHost.Start("quantize", Repository.DemoModel, Path.Combine(folder, "none", "x.gguf"), "--type", "Q4_0");
        await using var itself = RunningHost.Start("quantize", Repository.DemoModel, Repository.DemoModel, "--type", "Q4_0", "--force");

        Assert.Equal(5, await nowhere.ExitCodeAsync());
        Assert.Contains("x.gguf cannot be written: ", nowhere.LastErrorLine);
        Assert.Equal(5, await itself.ExitCodeAsync());
        Assert.EndsWith("is the source itself. Name another file.", itself.LastErrorLine);
    }

    [Fact]
    public async Task A_source_that_is_no_model_is_refused_and_nothing_is_left_behind()
    {
        var text = Path.Combine(folder, "text.gguf");
        await File.WriteAllTextAsync(text, "hello");
        await using var quantize = RunningHost.Start("quantize", text, Output, "--type", "Q4_0");

        Assert.Equal(3, await quantize.ExitCodeAsync());
        Assert.StartsWith($"error: {text} is not a GGUF model", quantize.LastErrorLine);
        Assert.Equal([text], Directory.GetFiles(folder));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
