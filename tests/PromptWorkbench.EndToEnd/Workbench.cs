using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace PromptWorkbench.EndToEnd;

/// <summary>The web app as a person starts it, in a process of its own with an empty data directory.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private const string Loopback = "127.0.0.1";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private bool keepsData;

    private Workbench(Process process, Uri address, string dataDirectory)
    {
        (this.process, Address, DataDirectory) = (process, address, dataDirectory);
        process.OutputDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => output.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public string DataDirectory { get; }

    public string Output => string.Join('\n', output);

    /// <summary>`dotnet run` on the project, as the README says.</summary>
    public static Task<Workbench> RunFromSourcesAsync() =>
        StartAsync("dotnet", ["run", "--no-build", "--project", Path.Combine(Checkout.Root, "src", "PromptWorkbench.Web"), "--"]);

    /// <summary>What `dotnet run` starts, without the seconds it takes to find that out.</summary>
    /// <param name="modelFolder">A folder of models besides the repository's.</param>
    /// <param name="dataDirectory">The data directory of an earlier one; by default an empty one.</param>
    /// <param name="host">The address it listens on; `0.0.0.0` for all of the machine.</param>
    /// <param name="settings">Further arguments of the command line.</param>
    public static Task<Workbench> RunAsync(string? modelFolder = null, string? dataDirectory = null, string host = Loopback, params string[] settings) =>
        StartAsync("dotnet", [Checkout.BuiltWeb, .. settings], modelFolder, dataDirectory, host, Checkout.Root);

    /// <summary>The output of `dotnet publish`, started from another folder.</summary>
    public static Task<Workbench> RunPublishedAsync() =>
        StartAsync("dotnet", [Path.Combine(Checkout.Published, "PromptWorkbench.Web.dll")]);

    private static async Task<Workbench> StartAsync(
        string program, string[] arguments, string? modelFolder = null, string? dataDirectory = null, string host = Loopback, string? workingDirectory = null)
    {
        var address = new Uri($"http://{Loopback}:{FreePort()}");
        var data = dataDirectory ?? Directory.CreateTempSubdirectory("workbench-e2e-").FullName;
        var workbench = new Workbench(Start(program, [.. arguments, "--urls", $"http://{host}:{address.Port}"], data, modelFolder, workingDirectory), address, data);
        try
        {
            await workbench.WaitUntilHealthyAsync();
            return workbench;
        }
        catch
        {
            await workbench.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts the app on an address and returns the process with its output redirected.</summary>
    public static Process Start(string program, string[] arguments, string dataDirectory, string? modelFolder, string? workingDirectory = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = workingDirectory ?? Path.GetTempPath(),
            Environment = { ["Workbench__DataDirectory"] = dataDirectory },
        };
        if (modelFolder is not null)
            start.Environment["Workbench__ModelFolders__0"] = modelFolder;
        return Process.Start(start)!;
    }

    /// <summary>Process ids of the model hosts this workbench has started.</summary>
    public IReadOnlyList<int> ModelHosts() =>
        Descendants(process.Id)
            .Where(id => CommandLine(id) is var line && line.Contains("PromptWorkbench.ModelHost") && line.Contains("--model"))
            .ToList();

    public SqliteConnection OpenDatabase()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(DataDirectory, "workbench.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }

    /// <summary>Ends the app at once, as a crash or a power cut would. Its data directory stays for the next one, which then removes it.</summary>
    public async Task CrashAsync()
    {
        keepsData = true;
        foreach (var app in Descendants(process.Id).Where(id => CommandLine(id).Contains("PromptWorkbench.Web")).Append(process.Id).ToList())
            Signal(app, "KILL");
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            foreach (var child in Descendants(process.Id).Where(id => CommandLine(id).Contains("PromptWorkbench.Web")).Append(process.Id))
                Signal(child, "TERM");
            using var deadline = new CancellationTokenSource(Patience);
            try
            {
                await process.WaitForExitAsync(deadline.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"The workbench did not end on SIGTERM. It printed:\n{Output}");
            }
        }

        process.Dispose();
        if (!keepsData)
            Directory.Delete(DataDirectory, recursive: true);
    }

    public static void Signal(int processId, string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", processId.ToString()]);
        kill.WaitForExit();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilHealthyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var waited = Stopwatch.StartNew();
        while (true)
        {
            await Task.Delay(Pause);
            if (process.HasExited)
                throw new InvalidOperationException($"The workbench ended with exit code {process.ExitCode}. It printed:\n{Output}");
            if (waited.Elapsed > Patience)
                throw new TimeoutException($"The workbench was not healthy after {Patience.TotalSeconds:0} s. It printed:\n{Output}");
            try
            {
                using var response = await client.GetAsync("/healthz");
                if (response.IsSuccessStatusCode)
                    return;
            }
            catch (Exception fault) when (fault is HttpRequestException or SocketException)
            {
                continue; // not listening yet
            }
        }
    }

    private static IEnumerable<int> Descendants(int processId)
    {
        var children = Directory.EnumerateDirectories("/proc")
            .Select(path => int.TryParse(Path.GetFileName(path), out var id) ? id : 0)
            .Where(id => id > 0 && Parent(id) == processId)
            .ToList();
        return children.Concat(children.SelectMany(Descendants));
    }

    private static int Parent(int processId)
    {
        var status = ReadProc(processId, "status");
        var line = status.Split('\n').FirstOrDefault(text => text.StartsWith("PPid:", StringComparison.Ordinal));
        return line is null ? 0 : int.Parse(line["PPid:".Length..]);
    }

    private static string CommandLine(int processId) => ReadProc(processId, "cmdline").Replace('\0', ' ');

    private static string ReadProc(int processId, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{processId}/{file}");
        }
        catch (IOException)
        {
            return ""; // the process ended between the listing and the reading
        }
    }
}
