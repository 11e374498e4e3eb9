using PromptWorkbench.DemoModel.Encoded;
using PromptWorkbench.DemoModel.Exporting;
using PromptWorkbench.DemoModel.Tokenizing;
using PromptWorkbench.DemoModel.Training;
using PromptWorkbench.DemoModel.Training.Checkpoints;
using PromptWorkbench.Native.Library;
using PromptWorkbench.Native.Objects;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.DemoModel.Commands;

internal sealed class ExportCommand : ICommand
{
    public string Name => "export";

    public string Summary => "Writes the trained model as GGUF files of 8 and of 4 bits: --preset demo|smoke --data DIR --out DIR";

    public Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var options = new Options(arguments, "--preset", "--data", "--out");
        var data = new ModelFolder(options["--data"] ?? Presets.Named(options["--preset"]).Folder);
        var output = new ModelFolder(options["--out"] ?? data.Path);
        foreach (var (file, command) in new[] { (data.Vocabulary, "corpus"), (output.Checkpoint, "train") })
        {
            if (!File.Exists(file)) throw new RefusedException($"There is no {file}. Make it with the command {command}.");
        }

        try
        {
            Write(data, output);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new RefusedException($"The model could not be written: {fault.Message}", fault);
        }
        catch (Exception fault) when (fault is LlamaLibraryException or LlamaQuantizeException)
        {
            throw new RefusedException($"llama.cpp could not do it: {fault.Message}", fault);
        }

        return Task.CompletedTask;
    }

    private static void Write(ModelFolder data, ModelFolder output)
    {
        var vocabulary = Vocabulary.Load(data.Vocabulary);
        var (plan, tokensDone, weights) = CheckpointFile.ReadWeights(output.Checkpoint);
        if (plan.Shape.VocabularySize != vocabulary.Tokens.Count)
            throw new RefusedException($"{data.Vocabulary} has {vocabulary.Tokens.Count} tokens and the model was trained on {plan.Shape.VocabularySize}. Give the folder it was trained from with --data.");
        if (tokensDone < plan.Tokens)
            Console.WriteLine($"Note: the run is not done ({tokensDone:N0} of {plan.Tokens:N0} tokens); a model is much better once its learning rate has fallen.");
        try
        {
            ModelFile.Write(output.Unquantized, weights, vocabulary);
            Quantize(output.Unquantized, output.Model, llama_ftype.LLAMA_FTYPE_MOSTLY_Q8_0, ModelNames.Full);
            Quantize(output.Unquantized, output.SmallModel, llama_ftype.LLAMA_FTYPE_MOSTLY_Q4_0, ModelNames.Small);
        }
        finally
        {
            File.Delete(output.Unquantized);
        }
    }

    private static void Quantize(string unquantized, string path, llama_ftype type, string name)
    {
        var unfinished = path + ".part";
        try
        {
            LlamaQuantizer.Quantize(unquantized, unfinished, new LlamaQuantizeOptions(type, Threads: 0, AllowsRequantizing: false, name), _ => { });
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }

        Console.WriteLine($"{path}: {new FileInfo(path).Length:N0} bytes");
    }
}
