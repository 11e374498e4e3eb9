using System.Diagnostics;
using System.Net.Sockets;

namespace PromptWorkbench.Providers.LocalHost;

/// <summary>A running model host: its process, its output, and the way to talk to it.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan PatienceAtEnd = TimeSpan.FromSeconds(5);

    // Meant for the workbench; in a host they would open its API to the network or load code into it.
    private static readonly string[] WorkbenchVariables =
        ["ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "DOTNET_STARTUP_HOOKS", "ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"];

    private readonly Process _process;
    private readonly string _socketPath;
    private readonly TimeProvider _time;
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _requests;
    private int _answered;
    private int _disposed;

    private HostProcess(Process process, string socketPath, TimeProvider time)
    {
        (_process, _socketPath, _time, Id) = (process, socketPath, time, process.Id);
        Http = ClientOf(socketPath);
        Exited = WatchAsync();
    }

    public int Id { get; }

    public HttpClient Http { get; }

    public HostOutput Output { get; } = new();

    /// <summary>Completes when the process has ended; never fails.</summary>
    public Task<HostExit> Exited { get; }

    /// <summary>Completes when the host says that its socket is open.</summary>
    public Task Listening => _listening.Task;

    /// <summary>Whether no request was under way when the process ended.</summary>
    public bool DiedIdle { get; private set; }

    public bool HasAnswered => Volatile.Read(ref _answered) > 0;

    public static HostProcess Start(HostProgram program, ModelFile file, string socketPath, TimeProvider time)
    {
        var start = new ProcessStartInfo(program.NeedsDotnet ? HostProgram.Dotnet() ?? "dotnet" : program.Path)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        if (program.NeedsDotnet)
            start.ArgumentList.Add(program.Path);
        foreach (var argument in new[] { "--model", file.Path, "--socket", socketPath, "--alias", file.Id, "--exit-with-stdin" })
            start.ArgumentList.Add(argument);
        foreach (var name in WorkbenchVariables)
            start.Environment.Remove(name);
        start.Environment["GGML_NO_BACKTRACE"] = "1";
        return new HostProcess(Process.Start(start)!, socketPath, time);
    }

    /// <summary>Marks the host as busy until the result is disposed.</summary>
    public IDisposable Enter()
    {
        Interlocked.Increment(ref _requests);
        return new Visit(this);
    }

    /// <summary>How the process ended, or null when it still runs after the given time.</summary>
    public async Task<HostExit?> ExitWithinAsync(TimeSpan patience)
    {
        await Task.WhenAny(Exited, Task.Delay(patience, _time));
        return Exited.IsCompleted ? await Exited : null;
    }

    /// <summary>Ends the process without asking it.</summary>
    public Task EndAsync()
    {
        if (!Exited.IsCompleted)
            _process.Kill(entireProcessTree: true);
        return Exited;
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
            return;
        _process.StandardInput.Close();
        if (await ExitWithinAsync(PatienceAtEnd) is null)
            await EndAsync();
        Http.Dispose();
        _process.Dispose();
    }

    private async Task<HostExit> WatchAsync()
    {
        var output = Task.WhenAll(CaptureAsync(_process.StandardOutput), CaptureAsync(_process.StandardError));
        await _process.WaitForExitAsync();
        DiedIdle = Volatile.Read(ref _requests) == 0;

        // A grandchild can hold the pipes open; what it prints is not waited for.
        await Task.WhenAny(output, Task.Delay(PatienceAtEnd, _time));
        if (Directory.Exists(Path.GetDirectoryName(_socketPath)))
            File.Delete(_socketPath);
        return HostExit.Of(_process.ExitCode, Output.Error);
    }

    private async Task CaptureAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            Output.Add(line);
            if (line.StartsWith("listening on ", StringComparison.Ordinal))
                _listening.TrySetResult();
        }
    }

    private static HttpClient ClientOf(string socketPath) => new(new SocketsHttpHandler
    {
        UseProxy = false,
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath), cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    })
    {
        BaseAddress = new Uri("http://localhost/"),
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private sealed class Visit(HostProcess host) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 1)
                return;
            if (!host.Exited.IsCompleted)
                Interlocked.Exchange(ref host._answered, 1);
            Interlocked.Decrement(ref host._requests);
        }
    }
}
