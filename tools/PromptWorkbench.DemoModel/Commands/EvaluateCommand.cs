using System.IO.Enumeration;
using PromptWorkbench.DemoModel.Encoded;
using PromptWorkbench.DemoModel.Evaluating;
using PromptWorkbench.DemoModel.Evaluating.Answering;
using PromptWorkbench.DemoModel.Evaluating.HandWritten;
using PromptWorkbench.DemoModel.Evaluating.Reporting;
using PromptWorkbench.DemoModel.Training;
using PromptWorkbench.Providers.LocalHost;

namespace PromptWorkbench.DemoModel.Commands;

/// <param name="figures">What can be measured.</param>
/// <param name="prompts">What is asked besides.</param>
/// <param name="gates">What has to be reached.</param>
internal sealed class EvaluateCommand(IReadOnlyList<Figure> figures, IReadOnlyList<HandWrittenPrompt> prompts, IReadOnlyList<Gate> gates) : ICommand
{
    public string Name => "evaluate";

    public string Summary => "Asks the model what it has not seen and writes a table: --preset demo|smoke --model FILE --n N --out FILE --figures PATTERN";

    public async Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var options = new Options(arguments, "--preset", "--model", "--n", "--out", "--figures");
        var preset = Presets.Named(options["--preset"]);
        var folder = new ModelFolder(preset.Folder);
        var count = (int)Math.Min(options.Number("--n") ?? preset.Questions, int.MaxValue / Evaluator.DrawsForEach);
        var chosen = figures.Where(figure => Matches(figure.Name, options["--figures"])).ToList();
        var byHand = prompts.Where(prompt => Matches($"{HandWrittenResult.Name}: {prompt.Skill}", options["--figures"])).ToList();
        if (chosen.Count + byHand.Count == 0) throw new RefusedException($"No figure is called like '{options["--figures"]}'. There are: {string.Join("; ", [.. figures.Select(figure => figure.Name), HandWrittenResult.Name])}.");

        var file = options["--model"] ?? folder.Model;
        await using var model = await HostedModel.StartAsync(file, HostProgram.Locate(AppContext.BaseDirectory), cancellation);
        using var report = new Report(options["--out"] ?? folder.Figures, file);
        var results = await MeasureAsync(new Evaluator(model), chosen, byHand, count, report, cancellation);
        Console.WriteLine(Table.Of("figure", results));

        var shortfalls = gates.Where(gate => gate.Preset == preset.Name).SelectMany(gate => results.Select(gate.Shortfall)).OfType<string>().ToList();
        if (shortfalls.Count > 0) throw new RefusedException($"The model falls short: {string.Join(' ', shortfalls)}");
    }

    private static async Task<IReadOnlyList<FigureResult>> MeasureAsync(
        Evaluator evaluator, IReadOnlyList<Figure> figures, IReadOnlyList<HandWrittenPrompt> prompts, int count, Report report, CancellationToken cancellation)
    {
        List<FigureResult> results = [];
        foreach (var figure in figures)
        {
            var result = await evaluator.MeasureAsync(figure, count, cancellation);
            report.Add(result);
            Done(result);
        }

        if (prompts.Count > 0)
        {
            var result = new HandWrittenResult(prompts, await evaluator.AskAsync([.. prompts.Select(prompt => prompt.Exchange)], cancellation));
            report.Add(result);
            Done(result.All);
        }

        return results;

        void Done(FigureResult result)
        {
            results.Add(result);
            Console.WriteLine($"{results.Count} of {figures.Count + Math.Min(1, prompts.Count)}: {result.Name}, {Table.Rate(result.Tally)} of {result.Tally.Count}");
        }
    }

    private static bool Matches(string name, string? pattern) => pattern is null || FileSystemName.MatchesSimpleExpression($"*{pattern}*", name);
}
