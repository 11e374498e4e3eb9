using System.ComponentModel;
using System.Diagnostics;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.LocalHost;
using PromptWorkbench.Providers.LocalHost.Processes;

namespace PromptWorkbench.Providers.ModelFiles;

/// <summary>Runs one of the host program's commands to its end, in a process that a damaged file may end.</summary>
internal sealed class HostTool(HostProgram program)
{
    /// <summary>What the command printed on standard output; or why it failed, in its own words where it said so.</summary>
    /// <param name="subject">The file it is about, for messages.</param>
    /// <param name="arguments">Command and arguments.</param>
    /// <param name="onMessage">Gets each line of standard error.</param>
    /// <param name="cancellationToken">Ends the process; it has ended when the call throws.</param>
    public async Task<ModelResult<string>> RunAsync(
        string subject, IReadOnlyList<string> arguments, Action<string> onMessage, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!File.Exists(program.Path))
            return NotStarted($"the model host's program is missing ({program.Path}); build or publish the workbench again");
        Process process;
        try
        {
            process = Process.Start(program.StartInfo(arguments))!;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException or UnauthorizedAccessException)
        {
            return NotStarted(exception.Message);
        }

        using (process)
        {
            process.StandardInput.Close();
            await using var killing = cancellationToken.Register(() => Kill(process));
            var messages = new HostOutput();
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            await ReadAsync(process.StandardError, messages, onMessage);
            var printed = await output;
            await process.WaitForExitAsync(CancellationToken.None);
            cancellationToken.ThrowIfCancellationRequested();
            return process.ExitCode == 0 ? printed : Failed(process.ExitCode, messages);
        }

        ModelFailure NotStarted(string why) => new(ModelFailureReason.ModelNotLoadable, $"{subject} could not be looked at: {why}.");

        ModelFailure Failed(int code, HostOutput messages)
        {
            var exit = HostExit.Of(code, messages);
            return new ModelFailure(
                ModelFailureReason.ModelNotLoadable,
                messages.Error ?? $"The process that looked at {subject} {exit}. The file is probably damaged.",
                IsRetriable: exit.IsWorthAnotherStart,
                messages.ToString());
        }
    }

    private static async Task ReadAsync(StreamReader reader, HostOutput messages, Action<string> onMessage)
    {
        while (await reader.ReadLineAsync(CancellationToken.None) is { } line)
        {
            messages.Add(line);
            onMessage(line);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
