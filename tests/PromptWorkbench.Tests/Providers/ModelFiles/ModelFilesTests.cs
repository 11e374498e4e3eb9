using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Inference.ModelFiles;
using PromptWorkbench.Tests.Providers.LocalHost;
using Xunit;

namespace PromptWorkbench.Tests.Providers.ModelFiles;

public class ModelFilesTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_tells_what_it_is()
    {
        await using var workplace = Workplace.With();
        var path = workplace.AddModel("demo.gguf");

        var facts = (await workplace.Files.InspectAsync(path, Token)).Value!;

        Assert.Equal(("PromptWorkbench demo tiny", "Q8_0", 1024L), (facts.Name, facts.Quantization, facts.TrainedContextLength));
        Assert.NotNull(facts.Architecture);
        Assert.NotNull(facts.ChatTemplate);
        Assert.InRange(facts.ParameterCount, 2_000_000, 3_000_000);
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_looked_at_once()
    {
        var counting = Directory.CreateTempSubdirectory("pwb-test-");
        await using var workplace = Workplace.With(Hosts.Behind(counting, ""));
        var path = workplace.AddFile("models/a.gguf", "GGUF");

        var first = await workplace.Files.InspectAsync(path, Token);
        Assert.Same(first, await workplace.Files.InspectAsync(path, Token));
        Assert.Equal(1, Hosts.Starts(counting));

        await File.WriteAllTextAsync(path, "GGUF, and more", Token);
        await workplace.Files.InspectAsync(path, Token);
        Assert.Equal(2, Hosts.Starts(counting));
        counting.Delete(recursive: true);
    }

    [Fact]
    public async Task A_damaged_file_is_a_failure_in_the_words_of_the_host()
    {
        await using var workplace = Workplace.With();
        var path = workplace.AddFile("models/broken.gguf", "this is not a model");

        var failure = (await workplace.Files.InspectAsync(path, Token)).Failure!;

        Assert.Equal(ModelFailureReason.ModelNotLoadable, failure.Reason);
        Assert.Contains("broken.gguf", failure.Message);
        Assert.DoesNotContain("error:", failure.Message);
    }

    [Fact]
    public async Task A_file_that_ends_the_process_is_a_failure_and_nothing_more()
    {
        var folder = Directory.CreateTempSubdirectory("pwb-test-");
        await using var workplace = Workplace.With(Hosts.Behind(folder, "kill -ABRT $$"));

        var failure = (await workplace.Files.InspectAsync(workplace.AddModel("demo.gguf"), Token)).Failure!;

        Assert.Contains("demo.gguf aborted (SIGABRT)", failure.Message);
        Assert.Contains("probably damaged", failure.Message);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_file_that_is_gone_is_said_to_be()
    {
        await using var workplace = Workplace.With();
        Assert.Equal(ModelFailureReason.ModelNotFound, (await workplace.Files.InspectAsync("/nowhere/x.gguf", Token)).Failure!.Reason);
    }

    [Fact]
    public async Task The_memory_a_model_needs_follows_its_settings()
    {
        await using var workplace = Workplace.With();
        var path = workplace.AddModel("demo.gguf");

        var small = await FitAsync(workplace, path, new HostSettings { ContextLength = 256, Parallel = 1 });
        var large = await FitAsync(workplace, path, new HostSettings { ContextLength = 512, Parallel = 4 });

        Assert.True(small.Fits);
        Assert.True(large.KeyValueBytes > 2 * small.KeyValueBytes, $"{small} {large}");
        Assert.Equal(small.WeightBytes, large.WeightBytes);
        Assert.NotNull(small.LongestContext);
    }

    [Fact]
    public async Task A_setting_that_the_host_refuses_is_a_failure_that_names_it()
    {
        await using var workplace = Workplace.With();
        var fit = await workplace.Files.EstimateAsync(workplace.AddModel("demo.gguf"), new HostSettings { Device = "CUDA7" }, Token);
        Assert.Contains("CUDA7", fit.Failure!.Message);
    }

    [Fact]
    public async Task A_model_is_quantised_beside_its_source_and_listed()
    {
        await using var workplace = Workplace.With();
        var path = workplace.AddModel("demo.gguf");

        var updates = await workplace.Files.QuantizeAsync(path, "Q4_0", "demo-small", Token).ToListAsync(Token);

        var progress = updates.OfType<QuantizeUpdate.Progress>().ToList();
        Assert.Equal(Enumerable.Range(1, progress[0].Total), progress.Select(step => step.Done));
        var finished = Assert.IsType<QuantizeUpdate.Finished>(updates[^1]);
        Assert.True(finished.IsRequantized);
        Assert.Equal(new FileInfo(finished.Path).Length, finished.SizeInBytes);
        Assert.Equal(["demo", "demo-small"], workplace.Catalog.List().Select(model => model.Id));
    }

    [Theory]
    [InlineData("demo", "There is a model 'demo' already")]
    [InlineData("../out", "cannot be the name of a file")]
    [InlineData("", "cannot be the name of a file")]
    public async Task A_name_that_cannot_be_given_is_refused(string name, string reason)
    {
        await using var workplace = Workplace.With();
        var path = workplace.AddModel("demo.gguf");

        var update = Assert.Single(await workplace.Files.QuantizeAsync(path, "Q4_0", name, Token).ToListAsync(Token));

        Assert.Contains(reason, Assert.IsType<QuantizeUpdate.Failed>(update).Failure.Message);
        Assert.Single(workplace.Root.GetDirectories("models").Single().GetFiles());
    }

    [Fact]
    public async Task Cancelling_ends_the_process_and_leaves_no_file()
    {
        var folder = Directory.CreateTempSubdirectory("pwb-test-");
        await using var workplace = Workplace.With(Hosts.Behind(folder, """
            echo half > "$3.part"
            echo '1/56 token_embd.weight' >&2
            sleep 600
            """));
        var path = workplace.AddModel("demo.gguf");
        using var cancelling = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in workplace.Files.QuantizeAsync(path, "Q4_0", "half", cancelling.Token))
            {
                Assert.Equal(new QuantizeUpdate.Progress(1, 56, "token_embd.weight"), update);
                Assert.True(File.Exists(Path.Combine(workplace.Root.FullName, "models", "half.gguf.part")));
                await cancelling.CancelAsync();
            }
        });

        Assert.Equal(["demo.gguf"], workplace.Root.GetDirectories("models").Single().GetFiles().Select(file => file.Name));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Every_type_that_is_offered_is_one_that_the_host_knows() =>
        Assert.Subset(QuantizationTypes.Names.ToHashSet(), QuantizationType.All.Select(type => type.Name).ToHashSet());

    [Fact]
    public async Task Says_which_folders_are_looked_at_and_which_are_not_there()
    {
        await using var workplace = Workplace.With(("ModelFolders:0", "missing"));
        Assert.Equal(
            [new ModelFolder(Path.Combine(workplace.Root.FullName, "models"), true), new ModelFolder(Path.Combine(workplace.Root.FullName, "missing"), false)],
            workplace.Files.Folders);
    }

    private static async Task<MemoryFit> FitAsync(Workplace workplace, string path, HostSettings settings)
    {
        var fit = await workplace.Files.EstimateAsync(path, settings, Token);
        Assert.Null(fit.Failure);
        return fit.Value!;
    }
}
