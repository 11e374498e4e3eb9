using PromptWorkbench.DemoModel.Encoded;
using PromptWorkbench.DemoModel.Training;
using PromptWorkbench.DemoModel.Training.Running;

namespace PromptWorkbench.DemoModel.Commands;

internal sealed class TrainCommand : ICommand
{
    public string Name => "train";

    public string Summary => "Trains, or goes on training: --preset demo|smoke --data DIR --out DIR --minutes N --tokens N";

    public Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var options = new Options(arguments, "--preset", "--data", "--out", "--minutes", "--tokens");
        var preset = Presets.Named(options["--preset"]);
        var data = new ModelFolder(options["--data"] ?? preset.Folder);
        var output = new ModelFolder(options["--out"] ?? data.Path);
        var limit = options.Number("--minutes") is { } minutes ? TimeSpan.FromMinutes(minutes) : (TimeSpan?)null;
        var tokens = options.Number("--tokens");

        TokenCorpus training = Read(data.Training), validation = Read(data.Validation);
        var plan = preset.PlanFor(training.VocabularySize);
        if (tokens is not null) plan = plan with { Tokens = tokens.Value };
        Directory.CreateDirectory(output.Path);
        var loss = new TrainingRun(plan, training, validation, output, Console.Out, TimeProvider.System).Run(limit, cancellation);
        cancellation.ThrowIfCancellationRequested();
        if (loss > preset.LossToReach && tokens is null)
            throw new RefusedException($"The run ended with a validation loss of {loss:F2} and was to reach {preset.LossToReach:F2}. Something is wrong with the corpus or the trainer; {output.Log} tells more.");
        return Task.CompletedTask;
    }

    private static TokenCorpus Read(string path)
    {
        try
        {
            return TokenCorpus.Read(path);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RefusedException($"There is no {path}. Make it with the command corpus, or say with --data where it is.", fault);
        }
        catch (InvalidDataException fault)
        {
            throw new RefusedException(fault.Message, fault);
        }
    }
}
