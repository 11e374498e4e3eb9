using System.Runtime.InteropServices;
using PromptWorkbench.DemoModel.Evaluating;
using PromptWorkbench.DemoModel.Evaluating.HandWritten;

namespace PromptWorkbench.DemoModel.Commands;

/// <summary>Everything this program can be asked to do.</summary>
internal static class CommandCatalog
{
    private static readonly ICommand[] Steps = [new CorpusCommand(), new TrainCommand(), new ExportCommand(), new EvaluateCommand(Figures.All, HandWrittenPrompts.All, Gates.All)];

    public static IReadOnlyList<ICommand> All { get; } = [.. Steps, new AllCommand(Steps), new ShowCommand()];

    /// <summary>Runs the command that the first argument names. Returns the exit code: 1 when it could not be done, 2 when there is no such command.</summary>
    public static async Task<int> RunAsync(string[] arguments)
    {
        if (arguments is not [var name, .. var rest] || All.FirstOrDefault(command => command.Name == name) is not { } command)
        {
            await Console.Error.WriteLineAsync("Makes the demo model. Commands:");
            foreach (var known in All)
                await Console.Error.WriteLineAsync($"  {known.Name,-10} {known.Summary}");
            return 2;
        }

        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            await command.RunAsync(rest, stop.Token);
            return 0;
        }
        catch (RefusedException refused)
        {
            await Console.Error.WriteLineAsync($"error: {refused.Message}");
            return 1;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync("stopped");
            return 1;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }
}
