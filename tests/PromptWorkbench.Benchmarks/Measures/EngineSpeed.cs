using System.Text.Json;
using PromptWorkbench.Benchmarks.Models;
using PromptWorkbench.Benchmarks.Programs;
using PromptWorkbench.Benchmarks.Statistics;

namespace PromptWorkbench.Benchmarks.Measures;

/// <summary>How fast one request is read and answered, as a ratio to llama-bench with the same file, library and threads.</summary>
internal static class EngineSpeed
{
    // As llama-bench counts: its `pp512` reads an empty context full, its `tg64` starts from an empty context.
    private const int PromptTokens = 512;
    private const int GeneratedTokens = 64;

    public static async Task MeasureAsync(PublishedApp app, Options options, TextWriter output)
    {
        var model = RandomModel.Bring();
        var random = new Random(2);
        var pairs = new List<(Speed Ours, Speed Theirs)>();
        for (var i = 0; i < options.Pairs; i++)
        {
            var theirsFirst = i % 2 == 1;
            var theirs = theirsFirst ? await TheirsAsync() : null;
            var ours = await OursAsync(app, model, options.Threads, random);
            pairs.Add((ours, theirs ?? await TheirsAsync()));
        }

        output.WriteLine($"Engine beside llama-bench: {options.Pairs} pairs, {options.Threads} threads, {Path.GetFileName(model)}. {MedianInterval.Heading(options.Pairs)}.");
        Write($"reading {PromptTokens} tokens", speed => speed.Prefill);
        Write($"generating {GeneratedTokens} tokens", speed => speed.Decode);

        void Write(string what, Func<Speed, double> value) => output.WriteLine(
            $"  {what,-21} ratio {Median(pair => value(pair.Ours) / value(pair.Theirs)).ToString("0.000")}, "
            + $"tokens/s ours {Median(pair => value(pair.Ours)).ToString("0.0")}, theirs {Median(pair => value(pair.Theirs)).ToString("0.0")}");

        MedianInterval Median(Func<(Speed Ours, Speed Theirs), double> value) => MedianInterval.Of(pairs.Select(value));

        Task<Speed> TheirsAsync() => LlamaBench.RunAsync(options.LlamaBench!, model, options.Threads, PromptTokens, GeneratedTokens);
    }

    // A new process each time, as llama-bench is: where the weights come to lie in memory makes a process faster or slower for as long as it lives.
    private static async Task<Speed> OursAsync(PublishedApp app, string model, int threads, Random random)
    {
        await using var host = app.StartModelHost(model, threads);
        await host.TimeAsync(Prompt(), tokens: 2); // warms up, as llama-bench does
        var prompt = Prompt();
        var read = await host.TimeAsync(prompt, tokens: 1);
        // The first token comes from the prompt's last step, so one more is asked for than is timed.
        var generated = await host.TimeAsync(prompt[..1], GeneratedTokens + 1);
        return new Speed(PerSecond(read, "prompt", PromptTokens, PromptTokens), PerSecond(generated, "predicted", GeneratedTokens + 1, GeneratedTokens));

        int[] Prompt() => [.. Enumerable.Range(0, PromptTokens).Select(_ => random.Next(RandomModel.VocabularySize))];
    }

    private static double PerSecond(JsonElement timings, string what, int expected, int timed)
    {
        var count = timings.GetProperty($"{what}_n").GetInt32();
        if (count != expected) throw new InvalidOperationException($"The host timed {count} tokens ({what}); it was asked for {expected}.");
        return timed * 1000 / timings.GetProperty($"{what}_ms").GetDouble();
    }
}
