using System.Diagnostics;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.LocalHost;

namespace PromptWorkbench.Tests.Providers.LocalHost;

internal sealed record RunningModelHost(int Id, string Socket)
{
    public void Send(string signal) => Process.Start("kill", [$"-{signal}", $"{Id}"]).WaitForExit();
}

/// <summary>The model hosts of a workplace as the system sees them, and model hosts that misbehave at their start.</summary>
internal static class Hosts
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    /// <summary>Generates until the context is full, whatever the prompt: every token makes its own repetition likelier.</summary>
    public static SamplingSettings Endless { get; } = new() { Temperature = 0, FrequencyPenalty = -2, PenaltyLastN = -1 };

    /// <summary>Room for an endless answer that is under way for long.</summary>
    public static HostSettings LongContext { get; } = new() { ContextLength = 65_536, Parallel = 4 };

    /// <summary>Loads the model and freezes its host, which then takes calls and answers none.</summary>
    public static async Task<RunningModelHost> FrozenAsync(Workplace workplace, string modelId)
    {
        Xunit.Assert.Null(await workplace.LocalModels.LoadAsync(modelId, CancellationToken.None));
        var host = Xunit.Assert.Single(Of(workplace));
        host.Send("STOP");
        return host;
    }

    /// <summary>Waits for a host that has as many calls.</summary>
    public static async Task<RunningModelHost> BusyAsync(Workplace workplace, int calls = 1)
    {
        RunningModelHost? found = null;
        await UntilAsync(() => workplace.LocalModels.List().Any(status => status.Host is { } host && host.Requests >= calls
            && (found = Of(workplace).FirstOrDefault(running => running.Id == host.ProcessId)) is not null));
        return found!;
    }

    public static IReadOnlyList<RunningModelHost> Of(Workplace workplace) =>
        [.. from folder in Directory.EnumerateDirectories("/proc")
            where int.TryParse(Path.GetFileName(folder), out _)
            let arguments = Arguments(folder)
            let model = Array.IndexOf(arguments, "--model")
            where model > 0 && arguments[model + 1].StartsWith(workplace.Root.FullName, StringComparison.Ordinal)
            select new RunningModelHost(
                int.Parse(Path.GetFileName(folder)),
                arguments[Array.IndexOf(arguments, "--socket") + 1])];

    /// <summary>A host program that writes a line to `starts`, runs a few lines of shell, and then becomes the real host.</summary>
    public static HostProgram Behind(DirectoryInfo folder, string script)
    {
        var real = HostProgram.Locate(AppContext.BaseDirectory);
        var path = Path.Combine(folder.FullName, "host.sh");
        File.WriteAllText(path, $"""
            #!/bin/sh
            cd '{folder.FullName}'
            echo start >> starts
            {script}
            exec '{HostProgram.Dotnet()}' '{real.Path}' "$@"
            """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return new HostProgram(path);
    }

    public static int Starts(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "starts")) ? File.ReadAllLines(Path.Combine(folder.FullName, "starts")).Length : 0;

    public static async Task UntilAsync(Func<bool> holds)
    {
        var waited = Stopwatch.StartNew();
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!holds())
        {
            if (waited.Elapsed > Deadline)
                throw new TimeoutException("The condition did not hold in time.");
            await pause.WaitForNextTickAsync();
        }
    }

    private static string[] Arguments(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline")).Split('\0');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
