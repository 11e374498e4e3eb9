using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost.Supervision;

public class HostWatchTests
{
    [Fact]
    public async Task A_host_that_is_frozen_is_ended_and_its_call_gets_what_it_had_and_the_reason()
    {
        await using var workplace = Workplace.With(Hosts.LongContext, ("Hosts:LongestSilenceSeconds", "1"));
        workplace.AddModel("demo.gguf");
        (await workplace.AskAsync("demo")).Finished();
        var host = Assert.Single(Hosts.Of(workplace));

        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var updates = new List<ChatUpdate>();
        await foreach (var update in workplace.Catalog.Find("demo")!.ChatAsync(Chat.Ask("Hi", Hosts.Endless), deadline.Token))
        {
            if (updates.Count == 0)
                host.Send("STOP");
            updates.Add(update);
        }

        Assert.NotEmpty(updates.Text());
        var failure = updates.Failure();
        Assert.Equal((ModelFailureReason.HostCrashed, true), (failure.Reason, failure.IsRetriable));
        Assert.StartsWith("The model host of 'demo' did not answer for 1 seconds", failure.Message);
        Assert.EndsWith("and was ended. The next run starts a new one.", failure.Message);
        (await workplace.AskAsync("demo")).Finished();
    }

    [Fact]
    public async Task A_host_that_is_frozen_before_there_was_text_costs_its_call_nothing()
    {
        await using var workplace = Workplace.With(("Hosts:LongestSilenceSeconds", "1"));
        workplace.AddModel("demo.gguf");
        (await workplace.AskAsync("demo")).Finished();
        var host = Assert.Single(Hosts.Of(workplace));
        host.Send("STOP");

        (await workplace.AskAsync("demo")).Finished();

        Assert.NotEqual(host.Id, Assert.Single(Hosts.Of(workplace)).Id);
    }

    [Fact]
    public async Task A_host_whose_loop_makes_no_step_for_long_is_ended()
    {
        await using var workplace = Workplace.With(Hosts.LongContext, ("Hosts:LongestStepSeconds", "0.001"));
        workplace.AddModel("demo.gguf");

        var failure = (await workplace.ChatAsync("demo", "Hi", Hosts.Endless)).Failure();

        Assert.Equal((ModelFailureReason.HostCrashed, true), (failure.Reason, failure.IsRetriable));
        Assert.StartsWith(
            "The model host of 'demo' made no step for 0 seconds with requests to compute (Workbench:Hosts:LongestStepSeconds is 0.001) and was ended.",
            failure.Message);
    }

    [Fact]
    public async Task A_host_that_computes_is_left_alone()
    {
        await using var workplace = Workplace.With(Hosts.LongContext, ("Hosts:UnloadAfterIdleMinutes", "0.0001"));
        workplace.AddModel("demo.gguf");

        (await workplace.ChatAsync("demo", "Hi", Hosts.Endless with { MaxTokens = 2000 })).Finished();
    }

    [Fact]
    public async Task A_model_nobody_asks_anything_is_unloaded_after_a_while()
    {
        await using var workplace = Workplace.With(("Hosts:UnloadAfterIdleMinutes", "0.01"));
        workplace.AddModel("demo.gguf");
        (await workplace.AskAsync("demo")).Finished();

        await Hosts.UntilAsync(() => workplace.LocalModels.List()[0] is { State: ModelState.NotLoaded, Problem: null, Host: null });

        await Hosts.UntilAsync(() => Hosts.Of(workplace).Count == 0);
        (await workplace.AskAsync("demo")).Finished();
    }
}
