using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost;

public sealed class HostDeathTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("pwb-test-");

    [Theory]
    [InlineData("KILL", "The model host of 'demo' was killed (SIGKILL), by someone or because memory ran out. The next run starts a new one.")]
    [InlineData("ABRT", "The model host of 'demo' aborted (SIGABRT): llama.cpp met a condition it does not go on from. The next run starts a new one.")]
    public async Task A_host_that_dies_in_mid_stream_fails_the_call_keeps_the_text_and_the_next_call_works(string signal, string message)
    {
        await using var workplace = Workplace.With(Hosts.Behind(_folder, "set -- \"$@\" --ctx 65536"));
        workplace.AddModel("demo.gguf");
        (await workplace.AskAsync("demo")).Finished();
        var host = Assert.Single(Hosts.Of(workplace));

        // .NET takes the first SIGABRT from outside and restores the default action; abort() itself raises it twice, too.
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var updates = new List<ChatUpdate>();
        await foreach (var update in workplace.Catalog.Find("demo")!.ChatAsync(Chat.Ask("Hi", Hosts.Endless), deadline.Token))
        {
            if (updates.Count < 2)
                host.Send(signal);
            updates.Add(update);
        }

        Assert.NotEmpty(updates.Text());
        Assert.Equal(
            (ModelFailureReason.HostCrashed, message, true),
            (updates.Failure().Reason, updates.Failure().Message, updates.Failure().IsRetriable));

        (await workplace.AskAsync("demo")).Finished();
        Assert.NotEqual(host.Id, Assert.Single(Hosts.Of(workplace)).Id);
        Assert.Equal(ModelState.Ready, workplace.Catalog.List()[0].State);
    }

    [Fact]
    public async Task A_host_whose_socket_was_removed_is_ended_and_the_call_that_found_out_is_made_once_more()
    {
        await using var workplace = Workplace.With(Hosts.Behind(_folder, "set -- \"$@\" --ctx 65536"));
        workplace.AddModel("demo.gguf");
        (await workplace.AskAsync("demo")).Finished();
        var host = Assert.Single(Hosts.Of(workplace));

        File.Delete(host.Socket);

        // Connections of earlier answers are still open and need no socket: answers under way hold them all, one after the other.
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var held = new HeldAnswers(workplace.Catalog.Find("demo")!);
        while (Hosts.Of(workplace).Contains(host))
            await held.AddAsync(deadline.Token);

        Assert.NotEqual(host.Id, Assert.Single(Hosts.Of(workplace)).Id);
    }

    [Fact]
    public async Task A_socket_folder_that_was_cleaned_away_is_made_again_for_the_next_host()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");
        (await workplace.AskAsync("demo")).Finished();
        var host = Assert.Single(Hosts.Of(workplace));
        Directory.Delete(Path.GetDirectoryName(host.Socket)!, recursive: true);

        host.Send("TERM");
        await Hosts.UntilAsync(() => workplace.Catalog.List()[0].State == ModelState.NotLoaded);

        (await workplace.AskAsync("demo")).Finished();
        Assert.True(File.Exists(Assert.Single(Hosts.Of(workplace)).Socket));
    }

    [Fact]
    public async Task A_host_that_was_asked_to_end_is_not_replaced_before_the_next_call()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");
        (await workplace.AskAsync("demo")).Finished();

        Hosts.Of(workplace)[0].Send("TERM");
        await Hosts.UntilAsync(() => workplace.Catalog.List()[0].State == ModelState.NotLoaded);

        Assert.Empty(Hosts.Of(workplace));
        (await workplace.AskAsync("demo")).Finished();
    }

    [Fact]
    public async Task Every_change_of_state_is_announced()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");
        var states = new List<ModelState>();
        workplace.Catalog.Changed += () =>
        {
            lock (states)
                states.Add(workplace.Catalog.List()[0].State);
        };

        (await workplace.AskAsync("demo")).Finished();
        await Hosts.UntilAsync(() => Seen(ModelState.Ready));
        Hosts.Of(workplace)[0].Send("TERM");
        await Hosts.UntilAsync(() => Seen(ModelState.NotLoaded));

        Assert.True(Seen(ModelState.Loading));

        bool Seen(ModelState state)
        {
            lock (states)
                return states.Contains(state);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
