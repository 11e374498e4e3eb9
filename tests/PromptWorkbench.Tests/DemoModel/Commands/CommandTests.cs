using PromptWorkbench.DemoModel.Commands;
using PromptWorkbench.DemoModel.Encoded;
using PromptWorkbench.DemoModel.Tokenizing;
using PromptWorkbench.DemoModel.Training;
using PromptWorkbench.DemoModel.Training.Batches;
using PromptWorkbench.DemoModel.Training.Checkpoints;
using PromptWorkbench.DemoModel.Training.Running;
using PromptWorkbench.Native.Objects;
using PromptWorkbench.Tests.DemoModel.Training;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Commands;

public sealed class CommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("commands-").FullName;

    [Theory]
    [InlineData("--preset large", "There is no preset 'large'")]
    [InlineData("--presets demo", "'--presets' is no option")]
    [InlineData("--minutes", "--minutes takes a value")]
    [InlineData("--minutes 0", "--minutes takes a whole number above 0")]
    [InlineData("--tokens 5 --tokens 6", "--tokens was given twice")]
    [InlineData("--data nowhere", "Make it with the command corpus")]
    public async Task Training_refuses_what_it_cannot_do_and_says_what_to_do(string arguments, string expected) =>
        Assert.Contains(expected, (await Refused(new TrainCommand(), [.. arguments.Split(' '), .. arguments.Contains("--data") ? [] : Data])).Message);

    [Fact]
    public async Task Training_refuses_a_corpus_that_is_cut_off()
    {
        var files = new ModelFolder(folder);
        File.Move(Training(), files.Training);
        File.WriteAllBytes(files.Training, File.ReadAllBytes(files.Training)[..^1]);
        Assert.Contains("is cut off", (await Refused(new TrainCommand(), Data)).Message);
    }

    [Fact]
    public async Task Exporting_refuses_when_there_is_nothing_to_export()
    {
        Assert.Contains("Make it with the command corpus", (await Refused(new ExportCommand(), Data)).Message);
        new Vocabulary([]).Save(new ModelFolder(folder).Vocabulary);
        Assert.Contains("Make it with the command train", (await Refused(new ExportCommand(), Data)).Message);
    }

    [Fact]
    public async Task Exporting_refuses_a_vocabulary_the_model_was_not_trained_on()
    {
        var files = new ModelFolder(folder);
        new Vocabulary([]).Save(files.Vocabulary);
        Save(Tiny.Plan);
        Assert.Contains("was trained on 40", (await Refused(new ExportCommand(), Data)).Message);
    }

    [Fact]
    public async Task Exporting_writes_two_files_that_load_and_leaves_nothing_else()
    {
        var files = new ModelFolder(folder);
        var vocabulary = new Vocabulary(["t h", "e r"]);
        vocabulary.Save(files.Vocabulary);
        // Quantised rows are of 32 numbers or more.
        Save(Tiny.Plan with { Shape = Tiny.Shape with { VocabularySize = vocabulary.Tokens.Count, InnerWidth = 64 } });

        await new ExportCommand().RunAsync(Data, TestContext.Current.CancellationToken);

        Assert.Equal("PromptWorkbench demo", NameOf(files.Model));
        Assert.Equal("PromptWorkbench demo, 4 bits", NameOf(files.SmallModel));
        Assert.True(new FileInfo(files.SmallModel).Length < new FileInfo(files.Model).Length);
        Assert.Equal(["checkpoint.bin", "demo-small.gguf", "demo.gguf", "vocabulary.json"], Directory.EnumerateFiles(folder, "*").Select(Path.GetFileName).Where(name => !name!.EndsWith(".tokens", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task All_ends_with_the_first_step_that_cannot_be_done()
    {
        List<string> done = [];
        var all = new AllCommand(new Step("one", done), new Step("two", done, fails: true), new Step("three", done));
        Assert.Equal("two failed", (await Refused(all, ["--preset", "smoke"])).Message);
        Assert.Equal(["one --preset smoke", "two --preset smoke"], done);
    }

    [Fact]
    public void Every_command_has_a_name_of_its_own() =>
        Assert.Equal(CommandCatalog.All.Count, CommandCatalog.All.Select(command => command.Name).Distinct().Count());

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private IReadOnlyList<string> Data => ["--data", folder];

    private static Task<RefusedException> Refused(ICommand command, IReadOnlyList<string> arguments) =>
        Assert.ThrowsAsync<RefusedException>(() => command.RunAsync(arguments, TestContext.Current.CancellationToken));

    private static string NameOf(string path)
    {
        using var model = LlamaModelFile.Load(path, gpuLayers: 0, _ => true)!;
        return model.ReadMetadata()["general.name"];
    }

    private string Training()
    {
        Tiny.Corpus(folder, documents: 4, seed: 1);
        return Path.Combine(folder, "1.tokens");
    }

    private void Save(TrainingPlan plan)
    {
        using var run = new TrainingStep(plan, Tiny.Corpus(folder, documents: 20, seed: 1));
        run.Run(new LossSums(2));
        CheckpointFile.Write(new ModelFolder(folder).Checkpoint, run, "of a test");
    }

    private sealed class Step(string name, List<string> done, bool fails = false) : ICommand
    {
        public string Name => name;

        public string Summary => "";

        public Task RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
        {
            done.Add($"{name} {string.Join(' ', arguments)}");
            return fails ? throw new RefusedException($"{name} failed") : Task.CompletedTask;
        }
    }
}
