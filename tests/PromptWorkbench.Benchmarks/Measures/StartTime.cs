using PromptWorkbench.Benchmarks.Programs;
using PromptWorkbench.Benchmarks.Statistics;

namespace PromptWorkbench.Benchmarks.Measures;

/// <summary>From the start of a program to the first text of an answer of the demo model, and what it then holds in memory.</summary>
internal static class StartTime
{
    public static async Task MeasureAsync(PublishedApp app, Options options, TextWriter output)
    {
        var data = Directory.CreateTempSubdirectory("workbench-benchmark-").FullName;
        try
        {
            var first = await StartedAsync(app.StartWorkbench(data), withChild: true); // makes the database
            var rounds = new List<(Started Workbench, Started Host, Started Server)>();
            for (var i = 0; i < options.Pairs; i++)
            {
                rounds.Add((
                    await StartedAsync(app.StartWorkbench(data), withChild: true),
                    await StartedAsync(app.StartModelHost(Checkout.DemoModel, options.Threads), withChild: false),
                    await StartedAsync(LlamaServer.Start(options.LlamaServer!, Checkout.DemoModel, options.Threads), withChild: false)));
            }

            output.WriteLine($"Start to first token of the demo model: {options.Pairs} rounds in turn, {options.Threads} threads. {MedianInterval.Heading(options.Pairs)}.");
            output.WriteLine($"  workbench, first start ever  {first.Seconds:0.00} s");
            Write("workbench", round => round.Workbench);
            Write("model host alone", round => round.Host);
            Write("llama-server", round => round.Server);
            output.WriteLine($"  model host of the workbench  memory {Median(round => round.Workbench.ChildMemory).ToString("0")} MB");
            output.WriteLine($"  workbench to llama-server    ratio {Median(round => round.Workbench.Seconds / round.Server.Seconds).ToString("0.00")}");
            output.WriteLine($"  model host to llama-server   ratio {Median(round => round.Host.Seconds / round.Server.Seconds).ToString("0.00")}");

            void Write(string what, Func<(Started Workbench, Started Host, Started Server), Started> of) => output.WriteLine(
                $"  {what,-28} {Median(round => of(round).Seconds).ToString("0.00")} s, memory {Median(round => of(round).Memory).ToString("0")} MB");

            MedianInterval Median(Func<(Started Workbench, Started Host, Started Server), double> value) => MedianInterval.Of(rounds.Select(value));
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<Started> StartedAsync(Answering program, bool withChild)
    {
        await using (program)
        {
            var seconds = (await program.FirstTextAsync()).TotalSeconds;
            var child = withChild ? ResidentMemory.Of(ResidentMemory.ChildrenOf(program.ProcessId).Single()) : 0;
            return new Started(seconds, ResidentMemory.Of(program.ProcessId), child);
        }
    }

    /// <param name="Seconds">From the start of the process to the first text.</param>
    /// <param name="Memory">Megabytes the process then holds.</param>
    /// <param name="ChildMemory">Megabytes its one child process holds.</param>
    private sealed record Started(double Seconds, double Memory, double ChildMemory);
}
