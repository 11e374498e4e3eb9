using System.Globalization;
using System.Text;
using PromptWorkbench.DemoModel.Training.Batches;

namespace PromptWorkbench.DemoModel.Training.Running;

/// <summary>Says how a run gets on, on the console and in a file that grows with each piece of the run.</summary>
internal sealed class RunLog(TextWriter console, string path)
{
    public void Say(string line)
    {
        console.WriteLine(line);
        File.AppendAllText(path, line + '\n');
    }

    /// <param name="run">The run.</param>
    /// <param name="losses">Since the line before.</param>
    /// <param name="tokens">Since the line before.</param>
    /// <param name="elapsed">Time since then.</param>
    public void SayProgress(TrainingStep run, LossSums losses, long tokens, TimeSpan elapsed)
    {
        var speed = tokens / elapsed.TotalSeconds;
        var left = TimeSpan.FromSeconds((run.Plan.Tokens - run.TokensDone) / speed);
        Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{run.Progress,6:P1}  {run.TokensDone / 1e6,7:F2} M tokens  loss {losses.Mean:F4}  {speed:F0} tokens/s  {Math.Max(0, left.TotalMinutes):F0} minutes left"));
    }

    public void SayValidation(TrainingStep run, LossSums losses, IReadOnlyList<string> kinds)
    {
        var line = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{run.Progress,6:P1}  validation {losses.Mean:F4} ");
        for (var kind = 0; kind < kinds.Count; kind++)
        {
            if (!double.IsNaN(losses.MeanOf(kind))) line.Append(CultureInfo.InvariantCulture, $" {kinds[kind]} {losses.MeanOf(kind):F3}");
        }

        Say(line.ToString());
    }
}
