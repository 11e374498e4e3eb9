using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.LocalHost;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost;

public sealed class HostLoadingTests : IDisposable
{
    private const string WaitForGo = "while [ ! -e go ]; do sleep 0.05; done";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pwb-test-");

    [Fact]
    public async Task A_file_that_is_not_a_model_is_refused_in_the_hosts_words_and_tried_again_at_the_next_call()
    {
        await using var workplace = Workplace.With();
        var path = workplace.AddFile("models/broken.gguf", "<!DOCTYPE html><title>Sign in</title>");

        var failure = (await workplace.AskAsync("broken")).Failure();

        Assert.Equal((ModelFailureReason.ModelNotLoadable, false), (failure.Reason, failure.IsRetriable));
        Assert.Contains("broken.gguf", failure.Message);
        Assert.Contains("web page", failure.Message);
        Assert.Equal(
            new ModelSummary("broken", "local", ModelState.Failed, failure.Message), Assert.Single(workplace.Catalog.List()));

        File.Delete(path);
        workplace.AddModel("broken.gguf");
        (await workplace.AskAsync("broken")).Finished();
    }

    [Fact]
    public async Task A_missing_host_program_is_named()
    {
        await using var workplace = Workplace.With(new HostProgram("/nowhere/host.dll"));
        workplace.AddModel("demo.gguf");

        Assert.Equal(
            new ModelFailure(
                ModelFailureReason.ModelNotLoadable,
                "The model host of 'demo' could not be started: its program is missing (/nowhere/host.dll); build or publish the workbench again."),
            (await workplace.AskAsync("demo")).Failure());
    }

    [Fact]
    public async Task A_host_killed_while_loading_is_started_once_more()
    {
        await using var workplace = Workplace.With(Hosts.Behind(_folder, "[ -e again ] || { touch again; kill -KILL $$; }"));
        workplace.AddModel("demo.gguf");

        (await workplace.AskAsync("demo")).Finished();

        Assert.Equal(2, Hosts.Starts(_folder));
    }

    [Fact]
    public async Task A_host_killed_at_every_start_is_given_up_after_two()
    {
        await using var workplace = Workplace.With(Hosts.Behind(_folder, "kill -KILL $$"));
        workplace.AddModel("demo.gguf");

        var failure = (await workplace.AskAsync("demo")).Failure();

        Assert.Equal((ModelFailureReason.HostCrashed, true), (failure.Reason, failure.IsRetriable));
        Assert.Equal(
            "The model host of 'demo' was killed (SIGKILL), by someone or because memory ran out while loading.", failure.Message);
        Assert.Equal(2, Hosts.Starts(_folder));
    }

    [Fact]
    public async Task A_host_that_aborts_while_loading_is_not_started_again()
    {
        await using var workplace = Workplace.With(Hosts.Behind(_folder, "echo 'GGML_ASSERT(n > 0) failed' >&2; kill -ABRT $$"));
        workplace.AddModel("demo.gguf");

        var failure = (await workplace.AskAsync("demo")).Failure();

        Assert.Equal((ModelFailureReason.ModelNotLoadable, false), (failure.Reason, failure.IsRetriable));
        Assert.Contains("aborted (SIGABRT)", failure.Message);
        Assert.Contains("GGML_ASSERT(n > 0) failed", failure.Detail);
        Assert.Equal(1, Hosts.Starts(_folder));
    }

    [Fact]
    public async Task Giving_up_waiting_does_not_end_a_load_that_others_wait_for()
    {
        await using var workplace = Workplace.With(Hosts.Behind(_folder, WaitForGo));
        workplace.AddModel("demo.gguf");
        using var stop = new CancellationTokenSource();
        var impatient = workplace.Catalog.Find("demo")!.ChatAsync(Chat.Ask("Hi"), stop.Token).GetAsyncEnumerator();
        Assert.True(await impatient.MoveNextAsync());
        Assert.Equal(new ModelLoading(null), impatient.Current);
        var next = impatient.MoveNextAsync().AsTask();
        var patient = workplace.AskAsync("demo");

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        Go();

        (await patient).Finished();
        Assert.Equal(1, Hosts.Starts(_folder));
    }

    [Fact]
    public async Task Two_models_are_loaded_one_after_the_other()
    {
        await using var workplace = Workplace.With(Hosts.Behind(_folder, WaitForGo));
        workplace.AddModel("one.gguf");
        workplace.AddModel("two.gguf");

        var calls = new[] { "one", "two" }.Select(id => Task.Run(() => workplace.AskAsync(id))).ToArray();
        await Hosts.UntilAsync(() =>
            Hosts.Starts(_folder) > 0 && workplace.Catalog.List().All(model => model.State == ModelState.Loading));
        Assert.Equal(1, Hosts.Starts(_folder));
        Go();

        Assert.All(await Task.WhenAll(calls), updates => updates.Finished());
        Assert.Equal(2, Hosts.Starts(_folder));
    }

    [Fact]
    public async Task Closing_ends_a_load_that_is_under_way()
    {
        var workplace = Workplace.With(Hosts.Behind(_folder, WaitForGo));
        workplace.AddModel("demo.gguf");
        var call = workplace.AskAsync("demo");
        await Hosts.UntilAsync(() => Hosts.Of(workplace).Count == 1);

        await workplace.DisposeAsync();

        Assert.Equal(ModelFailureReason.HostCrashed, (await call).Failure().Reason);
        Assert.Empty(Hosts.Of(workplace));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Go() => File.WriteAllText(Path.Combine(_folder.FullName, "go"), "");
}
