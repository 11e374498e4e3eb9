using System.Globalization;
using PromptWorkbench.DemoModel.Corpus;

namespace PromptWorkbench.DemoModel.Commands;

internal sealed class ShowCommand : ICommand
{
    private const int UsualCount = 5;

    public string Name => "show";

    public string Summary => "Prints texts of the corpus, with [what is learnt] in brackets and weights: --kind NAME --count N --seed N --part training|held-out";

    public Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var options = new Options(arguments, "--kind", "--count", "--seed", "--part");
        var kind = Kinds.All.FirstOrDefault(kind => kind.Name == options["--kind"])
            ?? throw new RefusedException($"--kind takes one of {string.Join(", ", Kinds.All.Select(kind => kind.Name))}.");
        var part = options["--part"] switch
        {
            null or "training" => Part.Training,
            "held-out" => Part.HeldOut,
            var other => throw new RefusedException($"--part takes training or held-out, not '{other}'."),
        };
        var dice = new Dice((ulong)(options.Number("--seed") ?? 1), part);
        for (var i = 0; i < (options.Number("--count") ?? UsualCount); i++)
            Console.WriteLine(string.Concat(ChatMarkup.Write(kind.Write(dice)).Select(Marked)));
        return Task.CompletedTask;
    }

    private static string Marked(Segment segment) => segment.Weight switch
    {
        0 => segment.Text,
        1 => $"[{segment.Text}]",
        var weight => string.Create(CultureInfo.InvariantCulture, $"[{weight}:{segment.Text}]"),
    };
}
