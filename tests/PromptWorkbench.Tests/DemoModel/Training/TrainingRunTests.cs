using Microsoft.Extensions.Time.Testing;
using PromptWorkbench.DemoModel.Commands;
using PromptWorkbench.DemoModel.Encoded;
using PromptWorkbench.DemoModel.Training.Batches;
using PromptWorkbench.DemoModel.Training.Checkpoints;
using PromptWorkbench.DemoModel.Training.Running;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Training;

public sealed class TrainingRunTests : IDisposable
{
    private const string Corpus = "of a test";
    private const string FullDisk = "/dev/full";

    private readonly string folder = Directory.CreateTempSubdirectory("training-").FullName;
    private readonly TokenCorpus training;

    public TrainingRunTests() => training = Tiny.Corpus(folder, documents: 60, seed: 2);

    private ModelFolder Files => new(folder);

    [Fact]
    public void A_run_learns_what_its_documents_have_in_common()
    {
        using var run = new TrainingStep(Tiny.Plan with { Tokens = 30_000 }, training);
        var validation = Tiny.Corpus(folder, documents: 20, seed: 3);
        var before = run.Validate(validation);
        Run(run, steps: int.MaxValue);
        var after = run.Validate(validation);

        Assert.Equal(Math.Log(Tiny.VocabularySize), before.Mean, tolerance: 0.2);
        Assert.True(after.Mean < 0.5 * before.Mean, $"The loss was {before.Mean:F2} and is {after.Mean:F2}.");
        Assert.Equal(1, run.Progress);
    }

    [Fact]
    public void A_run_in_two_pieces_ends_with_the_bits_of_one_in_one_piece()
    {
        using var whole = new TrainingStep(Tiny.Plan, training);
        Run(whole, steps: 9);

        using (var first = new TrainingStep(Tiny.Plan, training))
        {
            Run(first, steps: 4);
            CheckpointFile.Write(Files.Checkpoint, first, Corpus);
        }

        using var second = new TrainingStep(Tiny.Plan, training);
        CheckpointFile.Read(Files.Checkpoint, second, Corpus);
        Assert.Equal(4, second.Steps);
        Run(second, steps: 5);

        Assert.Equal((whole.Steps, whole.TokensDone, whole.Position), (second.Steps, second.TokensDone, second.Position));
        Assert.True(whole.Weights.All.SequenceEqual(second.Weights.All));
        Assert.True(whole.Means.All.SequenceEqual(second.Means.All));
        Assert.True(whole.Squares.All.SequenceEqual(second.Squares.All));
    }

    [Fact]
    public void A_damaged_checkpoint_is_refused()
    {
        using var run = new TrainingStep(Tiny.Plan, training);
        CheckpointFile.Write(Files.Checkpoint, run, Corpus);
        var bytes = File.ReadAllBytes(Files.Checkpoint);

        Assert.All(Damaged(bytes), damaged =>
        {
            File.WriteAllBytes(Files.Checkpoint, damaged);
            Assert.Contains("is damaged", Assert.Throws<RefusedException>(() => CheckpointFile.Read(Files.Checkpoint, run, Corpus)).Message);
        });
    }

    [Fact]
    public void A_checkpoint_of_another_plan_or_of_other_documents_is_refused()
    {
        using var run = new TrainingStep(Tiny.Plan, training);
        CheckpointFile.Write(Files.Checkpoint, run, Corpus);

        using var other = new TrainingStep(Tiny.Plan with { Tokens = 7_000 }, training);
        Assert.Contains("another plan", Assert.Throws<RefusedException>(() => CheckpointFile.Read(Files.Checkpoint, other, Corpus)).Message);
        Assert.Contains("other documents", Assert.Throws<RefusedException>(() => CheckpointFile.Read(Files.Checkpoint, run, "others")).Message);
    }

    [Fact]
    public void A_disk_that_is_full_leaves_the_checkpoint_before()
    {
        Assert.SkipUnless(File.Exists(FullDisk), "Only Linux has a device that is always full.");
        using var run = new TrainingStep(Tiny.Plan, training);
        CheckpointFile.Write(Files.Checkpoint, run, Corpus);
        var before = File.ReadAllBytes(Files.Checkpoint);
        Run(run, steps: 1);

        File.CreateSymbolicLink(Files.Checkpoint + ".part", FullDisk);
        Assert.Contains("Make room", Assert.Throws<RefusedException>(() => CheckpointFile.Write(Files.Checkpoint, run, Corpus)).Message);
        Assert.Equal(before, File.ReadAllBytes(Files.Checkpoint));
    }

    [Fact]
    public void A_run_that_is_stopped_or_out_of_time_goes_on_where_it_was()
    {
        var console = new StringWriter();
        var time = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(1) };
        var run = new TrainingRun(Tiny.Plan, training, training, Files, console, time);

        Assert.Null(run.Run(TimeSpan.FromSeconds(20), CancellationToken.None));
        Assert.Null(run.Run(limit: null, new CancellationToken(canceled: true)));
        Assert.Contains("The same command goes on from here.", console.ToString());
        Assert.InRange(run.Run(limit: null, CancellationToken.None)!.Value, 0, Math.Log(Tiny.VocabularySize));

        var log = File.ReadAllText(Files.Log);
        Assert.Equal(console.ToString().ReplaceLineEndings("\n"), log);
        Assert.Contains("validation", log);
        Assert.Contains("The plan is done.", log);
        Assert.Equal(3, log.Split("tokens planned").Length - 1);
    }

    [Fact]
    public void A_document_longer_than_a_batch_is_refused() =>
        Assert.Contains("at most 64", Assert.Throws<RefusedException>(() => new DocumentReader(training, capacity: 64)).Message);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void Run(TrainingStep run, int steps)
    {
        var losses = new LossSums(2);
        for (var i = 0; i < steps && run.Progress < 1; i++) run.Run(losses);
    }

    private static IEnumerable<byte[]> Damaged(byte[] bytes)
    {
        yield return [];
        yield return bytes[..^1];
        yield return bytes[..20];
        var flipped = bytes.ToArray();
        flipped[bytes.Length / 2] ^= 1;
        yield return flipped;
    }
}
