using PromptWorkbench.DemoModel.Training;

namespace PromptWorkbench.DemoModel.Commands;

/// <param name="steps">What is done, one after the other; what one of them cannot do ends it.</param>
internal sealed class AllCommand(params IReadOnlyList<ICommand> steps) : ICommand
{
    public string Name => "all";

    public string Summary => $"Does all there is to do, {string.Join(", ", steps.Select(step => step.Name))}: --preset demo|smoke";

    public async Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var preset = Presets.Named(new Options(arguments, "--preset")["--preset"]);
        foreach (var step in steps)
        {
            Console.WriteLine($"== {step.Name}");
            cancellation.ThrowIfCancellationRequested();
            await step.RunAsync(["--preset", preset.Name], cancellation);
        }
    }
}
