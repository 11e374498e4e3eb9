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
        var preset = options["--preset"] ?? Presets.Default;
        var data = new ModelFolder(options["--data"] ?? Presets.Folder(preset));
        var output = new ModelFolder(options["--out"] ?? data.Path);
        TokenCorpus training = Read(data.Training), validation = Read(data.Validation);
        var plan = Presets.Plan(preset, training.VocabularySize);
        if (options.Number("--tokens") is { } tokens) plan = plan with { Tokens = tokens };

        Directory.CreateDirectory(output.Path);
        var limit = options.Number("--minutes") is { } minutes ? TimeSpan.FromMinutes(minutes) : (TimeSpan?)null;
        new TrainingRun(plan, training, validation, output, Console.Out, TimeProvider.System).Run(limit, cancellation);
        cancellation.ThrowIfCancellationRequested();
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
