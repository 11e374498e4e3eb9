using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost;

public sealed class LocalModelsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pwb-test-");

    [Fact]
    public async Task A_file_is_listed_with_its_size_before_it_is_loaded()
    {
        await using var workplace = Workplace.With();
        var path = workplace.AddModel("demo.gguf");

        Assert.Equal(
            new LocalModelStatus("demo", path, new FileInfo(Repository.DemoModel).Length, ModelState.NotLoaded, null, null, null),
            Assert.Single(workplace.LocalModels.List()));
    }

    [Fact]
    public async Task The_size_of_a_split_model_is_that_of_all_its_parts()
    {
        await using var workplace = Workplace.With();
        for (var part = 1; part <= 3; part++)
            workplace.AddFile($"models/big-0000{part}-of-00003.gguf", new string('x', part));
        workplace.AddFile("models/big-00001-of-00002.gguf", "another");

        Assert.Equal([7, 6], workplace.LocalModels.List().Select(status => status.SizeInBytes));
    }

    [Fact]
    public async Task Loading_waits_until_the_host_is_ready_and_tells_about_it()
    {
        await using var workplace = Workplace.With(new HostSettings { ContextLength = 512, Parallel = 3 });
        workplace.AddModel("demo.gguf");

        Assert.Null(await workplace.LocalModels.LoadAsync("demo", CancellationToken.None));

        var status = Assert.Single(workplace.LocalModels.List());
        var host = status.Host!;
        Assert.Equal((ModelState.Ready, null, null), (status.State, status.Problem, status.LoadProgress));
        Assert.Equal((Assert.Single(Hosts.Of(workplace)).Id, 512, 3, 0), (host.ProcessId, host.ContextLength, host.Parallel, host.Requests));
        Assert.NotEmpty(host.Device);
        Assert.True(host.ResidentBytes > 10_000_000, $"{host.ResidentBytes} bytes");
        Assert.True(host.StartedAt <= host.LastUsedAt);
        Assert.Null(await workplace.LocalModels.LoadAsync("demo", CancellationToken.None));
        Assert.Equal(host.ProcessId, Assert.Single(Hosts.Of(workplace)).Id);
    }

    [Fact]
    public async Task A_setting_the_host_refuses_is_why_the_model_is_not_loaded()
    {
        await using var workplace = Workplace.With(new HostSettings { Parallel = 65 });
        workplace.AddModel("demo.gguf");

        var failure = await workplace.LocalModels.LoadAsync("demo", CancellationToken.None);

        Assert.Equal(ModelFailureReason.ModelNotLoadable, failure!.Reason);
        Assert.Contains("--parallel takes a whole number from 1 to 64, not '65'", failure.Message);
    }

    [Fact]
    public async Task A_model_nobody_knows_is_named()
    {
        await using var workplace = Workplace.With();

        Assert.Equal(
            new ModelFailure(ModelFailureReason.ModelNotFound, "There is no model 'gone' in the model folders."),
            await workplace.LocalModels.LoadAsync("gone", CancellationToken.None));
    }

    [Fact]
    public async Task Unloading_ends_the_process()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");
        await workplace.LocalModels.LoadAsync("demo", CancellationToken.None);

        await workplace.LocalModels.UnloadAsync("demo");

        Assert.Equal((ModelState.NotLoaded, null), (workplace.LocalModels.List()[0].State, workplace.LocalModels.List()[0].Host));
        Assert.Empty(Hosts.Of(workplace));
        await workplace.LocalModels.UnloadAsync("demo");
        (await workplace.AskAsync("demo")).Finished();
    }

    [Fact]
    public async Task Unloading_cancels_a_load_and_tells_those_who_wait()
    {
        await using var workplace = Workplace.With(Hosts.Behind(_folder, "while [ ! -e go ]; do sleep 0.05; done"));
        workplace.AddModel("demo.gguf");
        var load = workplace.LocalModels.LoadAsync("demo", CancellationToken.None);
        await Hosts.UntilAsync(() => Hosts.Of(workplace).Count == 1);

        await workplace.LocalModels.UnloadAsync("demo");

        Assert.Equal(
            new ModelFailure(ModelFailureReason.HostCrashed, "'demo' was unloaded before it was ready. Run it again to load it.", IsRetriable: true),
            await load);
        Assert.Equal(ModelState.NotLoaded, workplace.LocalModels.List()[0].State);
        Assert.Empty(Hosts.Of(workplace));
    }

    [Fact]
    public async Task A_second_model_is_loading_while_it_waits_for_the_first_and_can_be_cancelled()
    {
        await using var workplace = Workplace.With(Hosts.Behind(_folder, "while [ ! -e go ]; do sleep 0.05; done"));
        workplace.AddModel("a.gguf");
        workplace.AddModel("b.gguf");
        var first = workplace.LocalModels.LoadAsync("a", CancellationToken.None);
        await Hosts.UntilAsync(() => Hosts.Starts(_folder) == 1);
        var second = workplace.LocalModels.LoadAsync("b", CancellationToken.None);

        Assert.Equal((ModelState.Loading, null), (workplace.LocalModels.List()[1].State, workplace.LocalModels.List()[1].LoadProgress));
        await workplace.LocalModels.UnloadAsync("b");
        Assert.Equal(ModelFailureReason.HostCrashed, (await second)!.Reason);

        File.WriteAllText(Path.Combine(_folder.FullName, "go"), "");
        Assert.Null(await first);
        Assert.Equal(1, Hosts.Starts(_folder));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
