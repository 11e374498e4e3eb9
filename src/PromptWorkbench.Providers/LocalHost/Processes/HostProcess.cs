using System.Diagnostics;
using System.Net.Sockets;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Providers.OpenAiCompatible;

namespace PromptWorkbench.Providers.LocalHost.Processes;

/// <summary>A running model host: its process, its output, its calls, and the way to talk to it.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan PatienceAtEnd = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly string _socketPath;
    private readonly TimeProvider _time;
    private readonly TaskCompletionSource _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private HostExit? _endedBecause;
    private bool _isDisposed;

    private HostProcess(Process process, HostCommand command, TimeProvider time)
    {
        (_process, _socketPath, _time) = (process, command.SocketPath, time);
        (Id, ModelId, Settings, StartedAt) = (process.Id, command.File.Id, command.Settings, time.GetUtcNow());
        Http = ClientOf(_socketPath);
        Admin = new HostAdmin(Http, time);
        Visits = new HostVisits(time);
        Exited = WatchAsync();
    }

    public int Id { get; }

    public string ModelId { get; }

    public HostSettings Settings { get; }

    public DateTimeOffset StartedAt { get; }

    public HttpClient Http { get; }

    public HostAdmin Admin { get; }

    public HostVisits Visits { get; }

    public HostOutput Output { get; } = new();

    /// <summary>Known when the host is ready.</summary>
    public HostFacts? Facts { get; set; }

    /// <summary>Age of the last step of its loop when it was last asked.</summary>
    public TimeSpan SinceLastStep { get; set; }

    /// <summary>Completes when the process has ended; never fails.</summary>
    public Task<HostExit> Exited { get; }

    /// <summary>Completes when the host says that its socket is open.</summary>
    public Task Listening => _listening.Task;

    /// <summary>Whether it can be given calls.</summary>
    public bool IsUsable => !Exited.IsCompleted && !Visits.IsClosed;

    /// <summary>Main memory it has, as the system measures it; 0 when it has ended.</summary>
    public long ResidentBytes
    {
        get
        {
            try
            {
                _process.Refresh();
                return _process.WorkingSet64;
            }
            catch (InvalidOperationException)
            {
                // The process has ended: it has no memory.
                return 0;
            }
        }
    }

    public static HostProcess Start(HostCommand command, TimeProvider time) =>
        new(Process.Start(command.ToStartInfo())!, command, time);

    /// <summary>How the process ended, or null when it still runs after the given time.</summary>
    public async Task<HostExit?> ExitWithinAsync(TimeSpan patience)
    {
        await Task.WhenAny(Exited, Task.Delay(patience, _time));
        return Exited.IsCompleted ? await Exited : null;
    }

    /// <summary>Asks the process to end, and ends it when it does not.</summary>
    /// <param name="because">What is told about its end.</param>
    public async Task EndAsync(HostExit because)
    {
        Visits.Close();
        WhileItRuns(() =>
        {
            _endedBecause ??= because;
            _process.StandardInput.Close();
        });
        if (await ExitWithinAsync(PatienceAtEnd) is null)
            await KillAsync(because);
    }

    /// <summary>Ends the process without asking it.</summary>
    /// <param name="because">What is told about its end.</param>
    public Task KillAsync(HostExit because)
    {
        WhileItRuns(() =>
        {
            if (!_process.HasExited)
                _endedBecause ??= because;
            _process.Kill(entireProcessTree: true);
        });
        return Exited;
    }

    public RunningHost? Describe() => Facts is not { } facts ? null : new RunningHost(
        Id, StartedAt, Visits.LastUsedAt, Visits.Count, ResidentBytes, facts.ContextLength, facts.Parallel, facts.Device, facts.DeviceReason, SinceLastStep)
    {
        Settings = Settings,
    };

    public async ValueTask DisposeAsync()
    {
        await EndAsync(HostExit.Unloaded(""));
        lock (_gate)
        {
            _isDisposed = true;
            _process.Dispose();
        }

        Http.Dispose();
    }

    private void WhileItRuns(Action act)
    {
        lock (_gate)
        {
            if (!_isDisposed && !Exited.IsCompleted)
                act();
        }
    }

    private async Task<HostExit> WatchAsync()
    {
        var output = Task.WhenAll(CaptureAsync(_process.StandardOutput), CaptureAsync(_process.StandardError));
        await _process.WaitForExitAsync();

        // A grandchild can hold the pipes open; what it prints is not waited for.
        await Task.WhenAny(output, Task.Delay(PatienceAtEnd, _time));
        if (Directory.Exists(Path.GetDirectoryName(_socketPath)))
            File.Delete(_socketPath);
        lock (_gate)
            return _endedBecause ?? HostExit.Of(_process.ExitCode, Output);
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
        ResponseDrainTimeout = EndpointHttp.DrainTimeout,
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
}
