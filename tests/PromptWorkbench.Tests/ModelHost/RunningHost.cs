using System.Diagnostics;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace PromptWorkbench.Tests.ModelHost;

/// <summary>A real model host in a process of its own.</summary>
internal sealed class RunningHost : IAsyncDisposable
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private static int hosts;

    private readonly Process process;
    private string? socketFile;
    private readonly StringBuilder output = new();
    private readonly StringBuilder errors = new();
    private readonly TaskCompletionSource listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningHost(string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "PromptWorkbench.ModelHost.dll"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) =>
        {
            lock (output) output.AppendLine(line.Data);
            if (line.Data?.StartsWith("listening on ", StringComparison.Ordinal) == true) listening.TrySetResult();
        };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null) lock (errors) errors.AppendLine(line.Data);
        };
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public HttpClient Http { get; private set; } = new();

    public string Output
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    public string Errors
    {
        get
        {
            lock (errors) return errors.ToString();
        }
    }

    public string LastErrorLine => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault()?.TrimEnd() ?? "";

    public static string NewSocketPath() =>
        Path.Combine(Path.GetTempPath(), $"pwh-{Environment.ProcessId}-{Interlocked.Increment(ref hosts)}.sock");

    /// <summary>Starts it with any arguments.</summary>
    public static RunningHost Start(params string[] arguments) => new(arguments);

    /// <summary>Starts it with the demo model, unless another is named, on a socket of its own and waits until it listens.</summary>
    public static async Task<RunningHost> ListenAsync(string? socket = null, params string[] more)
    {
        var path = socket ?? NewSocketPath();
        var host = new RunningHost(["--socket", path, .. more.Contains("--model") ? more : ["--model", Repository.DemoModel, .. more]]) { socketFile = path };
        host.Http = new HttpClient(new SocketsHttpHandler
        {
            ResponseDrainTimeout = TimeSpan.FromMilliseconds(20),
            ConnectCallback = async (_, cancel) =>
            {
                var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await connection.ConnectAsync(new UnixDomainSocketEndPoint(path), cancel);
                return new NetworkStream(connection, ownsSocket: true);
            },
        })
        { BaseAddress = new Uri("http://host") };
        await Task.WhenAny(host.listening.Task, host.process.WaitForExitAsync()).WaitAsync(Deadline);
        return host.listening.Task.IsCompleted ? host : throw new InvalidOperationException($"The host ended: {host.LastErrorLine}");
    }

    /// <summary>Starts it as <see cref="ListenAsync"/> and waits until the model is ready.</summary>
    public static async Task<RunningHost> ReadyAsync(params string[] more)
    {
        var host = await ListenAsync(null, more);
        await Until(async () => (await host.Http.GetAsync("/health")).IsSuccessStatusCode);
        return host;
    }

    /// <summary>Looks again and again until a condition holds.</summary>
    public static async Task Until(Func<Task<bool>> holds)
    {
        var waited = Stopwatch.StartNew();
        while (!await holds())
        {
            if (waited.Elapsed > Deadline) throw new TimeoutException("The condition did not hold in time.");
            await Task.Delay(5);
        }
    }

    public async Task<JsonElement> PostAsync(string path, object body) => (await SendAsync(path, JsonSerializer.Serialize(body))).Json;

    public async Task<(int Status, JsonElement Json)> SendAsync(string path, string body)
    {
        using var answer = await Http.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));
        return ((int)answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>The `data:` lines of a streamed answer, without the ending one.</summary>
    public async Task<IReadOnlyList<JsonElement>> StreamAsync(string path, object body)
    {
        using var answer = await Http.PostAsync(path, JsonContent.Create(body));
        var events = (await answer.Content.ReadAsStringAsync()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        if (events[^1] != "data: [DONE]") throw new InvalidOperationException($"The stream ends with {events[^1]}");
        return [.. events[..^1].Select(item => JsonDocument.Parse(item["data: ".Length..]).RootElement)];
    }

    public async Task<double> MetricAsync(string name)
    {
        var lines = (await Http.GetStringAsync("/metrics")).Split('\n');
        return double.Parse(lines.Single(line => line.StartsWith($"llamacpp:{name} ", StringComparison.Ordinal)).Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    public long ResidentBytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    public void CloseStandardInput() => process.StandardInput.Close();

    public void Kill() => process.Kill();

    public void Terminate() => Process.Start("kill", ["-TERM", $"{process.Id}"]).WaitForExit();

    public async Task<int> ExitCodeAsync()
    {
        await process.WaitForExitAsync().WaitAsync(Deadline);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        Http.Dispose();
        if (socketFile is not null) File.Delete(socketFile);
    }
}
