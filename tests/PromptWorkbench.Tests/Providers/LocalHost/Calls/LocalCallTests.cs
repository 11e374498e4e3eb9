using System.Net;
using System.Net.Http.Json;
using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost.Calls;

public class LocalCallTests
{
    [Fact]
    public async Task A_call_whose_host_ends_before_there_was_text_is_made_once_more_by_itself()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");
        var host = await Hosts.FrozenAsync(workplace, "demo");
        var call = workplace.AskAsync("demo");
        await Hosts.BusyAsync(workplace);

        host.Send("KILL");

        var updates = await call;
        updates.Finished();
        Assert.Equal((await workplace.AskAsync("demo")).Text(), updates.Text());
        Assert.NotEqual(host, Assert.Single(Hosts.Of(workplace)));
    }

    [Fact]
    public async Task A_forwarded_request_whose_host_ends_before_it_answered_is_made_once_more_by_itself()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");
        var host = await Hosts.FrozenAsync(workplace, "demo");
        var body = JsonContent.Create(new { prompt = "Hello", max_tokens = 4, temperature = 0 });
        var call = workplace.Gateway.SendAsync("demo", "/v1/completions", body, CancellationToken.None);
        await Hosts.BusyAsync(workplace);

        host.Send("KILL");

        using var answer = (await call).Value!;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"text_completion\"", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Of_several_requests_under_way_when_a_host_ends_none_is_held_to_be_the_one()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");
        var host = await Hosts.FrozenAsync(workplace, "demo");
        var calls = new[] { "What is 2 + 3?", "What is 3 + 4?" }.Select(text => workplace.AskAsync("demo", text)).ToArray();
        await Hosts.BusyAsync(workplace, calls: 2);

        host.Send("KILL");

        Assert.All(await Task.WhenAll(calls), updates => updates.Finished());
    }

    [Fact]
    public async Task A_request_that_ended_two_hosts_is_refused_until_the_model_is_loaded_by_hand_and_others_go_on()
    {
        await using var workplace = Workplace.With(Hosts.LongContext);
        workplace.AddModel("demo.gguf");
        for (var death = 1; death <= 2; death++)
            Assert.Equal(ModelFailureReason.HostCrashed, (await DieInMidAnswerAsync(workplace)).Reason);

        var refusal = (await workplace.ChatAsync("demo", "Hi", Hosts.Endless)).Failure();

        Assert.Equal(
            new ModelFailure(
                ModelFailureReason.InvalidRequest,
                "This request has ended the model host of 'demo' twice and is not sent to it again; the last time it was killed (SIGKILL), "
                + "by someone or because memory ran out. Change the request, or unload the model and load it again to try it once more."),
            refusal);
        (await workplace.AskAsync("demo")).Finished();

        await workplace.LocalModels.UnloadAsync("demo");
        Assert.Equal(ModelFailureReason.HostCrashed, (await DieInMidAnswerAsync(workplace)).Reason);
    }

    [Fact]
    public async Task Unloading_fails_the_calls_under_way_and_none_is_made_again()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");
        await Hosts.FrozenAsync(workplace, "demo");
        var call = workplace.AskAsync("demo");
        await Hosts.BusyAsync(workplace);

        await workplace.LocalModels.UnloadAsync("demo");

        var failure = (await call).Failure();
        Assert.Equal(
            (ModelFailureReason.HostCrashed, "The model host of 'demo' was unloaded. The next run starts a new one.", true),
            (failure.Reason, failure.Message, failure.IsRetriable));
        Assert.Equal(ModelState.NotLoaded, workplace.LocalModels.List()[0].State);
        Assert.Empty(Hosts.Of(workplace));
    }

    private static async Task<ModelFailure> DieInMidAnswerAsync(Workplace workplace)
    {
        var updates = new List<ChatUpdate>();
        await foreach (var update in workplace.Catalog.Find("demo")!.ChatAsync(Chat.Ask("Hi", Hosts.Endless), TestContext.Current.CancellationToken))
        {
            if (update is TextDelta && !updates.OfType<TextDelta>().Any())
                Assert.Single(Hosts.Of(workplace)).Send("KILL");
            updates.Add(update);
        }

        Assert.NotEmpty(updates.Text());
        return updates.Failure();
    }
}
