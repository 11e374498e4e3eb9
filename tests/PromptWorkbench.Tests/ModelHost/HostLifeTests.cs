using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Xunit;

namespace PromptWorkbench.Tests.ModelHost;

public sealed class HostLifeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pwh").FullName;

    [Fact]
    public async Task Listens_before_the_model_is_loaded_and_says_that_it_is_loading()
    {
        await using var host = await RunningHost.ListenAsync();

        Assert.Contains("listening on unix:", host.Output);
        await RunningHost.Until(async () =>
        {
            using var answer = await host.Http.GetAsync("/health");
            var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
            if (answer.IsSuccessStatusCode) return true;
            Assert.Equal(503, (int)answer.StatusCode);
            Assert.Equal("Loading model", json.GetProperty("error").GetProperty("message").GetString());
            Assert.InRange(json.GetProperty("progress").GetDouble(), 0, 1);
            return false;
        });
    }

    [Fact]
    public async Task Ends_with_0_when_standard_input_closes()
    {
        await using var host = await RunningHost.ReadyAsync("--exit-with-stdin");

        host.CloseStandardInput();

        Assert.Equal(0, await host.ExitCodeAsync());
    }

    [Fact]
    public async Task Ends_with_0_when_standard_input_closes_in_the_middle_of_a_long_prompt()
    {
        await using var host = await RunningHost.ReadyAsync("--exit-with-stdin", "--ctx", "65536");
        var body = JsonSerializer.Serialize(new { prompt = string.Concat(Enumerable.Repeat("more and more ", 4_000)), stream = true });
        var answer = host.Http.PostAsync("/v1/completions", new StringContent(body));
        await RunningHost.Until(async () => await host.MetricAsync("requests_processing") > 0);

        host.CloseStandardInput();

        Assert.Equal(0, await host.ExitCodeAsync());
        using var ended = await answer;
    }

    [Fact]
    public async Task Ends_with_0_when_standard_input_closes_while_the_model_loads()
    {
        await using var host = await RunningHost.ListenAsync(null, "--exit-with-stdin");

        host.CloseStandardInput();

        Assert.Equal(0, await host.ExitCodeAsync());
    }

    [Fact]
    public async Task Ends_with_0_when_terminated_even_in_the_middle_of_an_answer()
    {
        await using var host = await RunningHost.ReadyAsync();
        var body = JsonSerializer.Serialize(new { prompt = CompletionTests.Endless, temperature = 0, stream = true });
        var answer = host.Http.PostAsync("/v1/completions", new StringContent(body));
        await RunningHost.Until(async () => await host.MetricAsync("tokens_predicted_total") > 0);

        host.Terminate();

        Assert.Equal(0, await host.ExitCodeAsync());
        var events = (await (await answer).Content.ReadAsStringAsync()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("unavailable_error", events[^1]);
    }

    [Fact]
    public async Task Replaces_the_socket_of_a_host_that_was_killed()
    {
        var socket = RunningHost.NewSocketPath();
        await using var killed = await RunningHost.ListenAsync(socket);
        killed.Kill();
        await killed.ExitCodeAsync();

        Assert.True(File.Exists(socket));
        await using var host = await RunningHost.ListenAsync(socket);
    }

    [Fact]
    public async Task Refuses_a_socket_another_host_listens_on()
    {
        var socket = RunningHost.NewSocketPath();
        await using var first = await RunningHost.ListenAsync(socket);
        await using var second = RunningHost.Start("--model", Repository.DemoModel, "--socket", socket);

        Assert.Equal(4, await second.ExitCodeAsync());
        Assert.Equal($"error: cannot listen on unix:{socket}: another process listens there", second.LastErrorLine);
    }

    [Fact]
    public async Task Refuses_a_socket_path_that_is_a_file_and_leaves_the_file()
    {
        var file = Path.Combine(folder, "notes.txt");
        await File.WriteAllTextAsync(file, "mine");
        await using var host = RunningHost.Start("--model", Repository.DemoModel, "--socket", file);

        Assert.Equal(4, await host.ExitCodeAsync());
        Assert.Equal("mine", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Refuses_a_port_in_use_and_names_it()
    {
        using var taken = new TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var port = ((System.Net.IPEndPoint)taken.LocalEndpoint).Port;
        await using var host = RunningHost.Start("--model", Repository.DemoModel, "--port", $"{port}");

        Assert.Equal(4, await host.ExitCodeAsync());
        Assert.Equal($"error: cannot listen on 127.0.0.1:{port}: another process listens there", host.LastErrorLine);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("<!DOCTYPE html><title>Sign in</title>", "web page")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "Git LFS pointer")]
    [InlineData("GGUF\u0003\0\0\0truncated", "cannot be loaded")]
    public async Task A_file_that_is_not_a_model_ends_it_with_3_and_the_reason(string content, string reason)
    {
        var file = Path.Combine(folder, "not-a-model.gguf");
        await File.WriteAllTextAsync(file, content, Encoding.Latin1);
        await using var host = RunningHost.Start("--model", file, "--socket", RunningHost.NewSocketPath());

        Assert.Equal(3, await host.ExitCodeAsync());
        Assert.StartsWith($"error: {file} ", host.LastErrorLine);
        Assert.Contains(reason, host.LastErrorLine);
    }

    [Theory]
    [InlineData("--model FILE is missing")]
    [InlineData("unknown option '--modell'", "--modell", "x")]
    [InlineData("--model lacks its value", "--model")]
    [InlineData("--ctx takes a whole number from 0 to 2147483647, not 'many'", "--model", "x", "--ctx", "many")]
    [InlineData("--port and --socket exclude each other", "--model", "x", "--port", "1", "--socket", "y")]
    [InlineData("--port is given twice", "--model", "x", "--port", "1", "--port", "2")]
    [InlineData("inspect takes one file", "inspect")]
    public async Task Bad_arguments_end_it_with_2_and_name_the_option(string reason, params string[] arguments)
    {
        await using var host = RunningHost.Start(arguments);

        Assert.Equal(2, await host.ExitCodeAsync());
        Assert.Equal($"error: {reason}. --help lists the options.", host.LastErrorLine);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
