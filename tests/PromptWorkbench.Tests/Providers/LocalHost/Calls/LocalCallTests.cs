using System.Net;
using System.Net.Http.Json;
using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost.Calls;

public class LocalCallTests
{
    private static readonly SamplingSettings OneToken = new() { Temperature = 0, MaxTokens = 1 };

    [Fact]
    public async Task A_call_whose_host_ends_before_there_was_text_is_made_once_more_by_itself()
    {
        await using var workplace = Workplace.With(Hosts.LongContext);
        workplace.AddModel("demo.gguf");
        var call = workplace.ChatAsync("demo", Hosts.LongPrompt, OneToken);

        (await Hosts.BusyAsync(workplace)).Send("KILL");
        var updates = await call;

        updates.Finished();
        Assert.Single(updates.OfType<TextDelta>());
    }

    [Fact]
    public async Task A_forwarded_request_whose_host_ends_before_it_answered_is_made_once_more_by_itself()
    {
        await using var workplace = Workplace.With(Hosts.LongContext);
        workplace.AddModel("demo.gguf");
        var body = JsonContent.Create(new { prompt = Hosts.LongPrompt, max_tokens = 1, temperature = 0 });
        var call = workplace.Gateway.SendAsync("demo", "/v1/completions", body, CancellationToken.None);

        (await Hosts.BusyAsync(workplace)).Send("KILL");

        using var answer = (await call).Value!;
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"completion_tokens\":1", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_request_that_ended_two_hosts_is_refused_until_the_model_is_loaded_by_hand_and_others_go_on()
    {
        await using var workplace = Workplace.With(Hosts.LongContext);
        workplace.AddModel("demo.gguf");
        var call = workplace.ChatAsync("demo", Hosts.LongPrompt, OneToken);
        var first = await Hosts.BusyAsync(workplace);
        first.Send("KILL");
        var second = await Hosts.BusyAsync(workplace, first);
        second.Send("KILL");
        Assert.Equal(ModelFailureReason.HostCrashed, (await call).Failure().Reason);

        var refusal = (await workplace.ChatAsync("demo", Hosts.LongPrompt, OneToken)).Failure();

        Assert.Equal(
            new ModelFailure(
                ModelFailureReason.InvalidRequest,
                "This request has ended the model host of 'demo' twice and is not sent to it again; the last time it was killed (SIGKILL), "
                + "by someone or because memory ran out. Change the request, or unload the model and load it again to try it once more."),
            refusal);
        (await workplace.AskAsync("demo")).Finished();

        await workplace.LocalModels.UnloadAsync("demo");
        Assert.Null(await workplace.LocalModels.LoadAsync("demo", CancellationToken.None));
        (await workplace.ChatAsync("demo", Hosts.LongPrompt, OneToken)).Finished();
    }

    [Fact]
    public async Task Of_several_requests_under_way_when_a_host_ends_none_is_held_to_be_the_one()
    {
        await using var workplace = Workplace.With(Hosts.LongContext);
        workplace.AddModel("demo.gguf");
        var calls = new[] { "one ", "two " }.Select(word => workplace.ChatAsync("demo", word + Hosts.LongPrompt, OneToken)).ToArray();
        await Hosts.UntilAsync(() => workplace.LocalModels.List()[0].Host is { Requests: 2 });

        Hosts.Of(workplace)[0].Send("KILL");

        Assert.All(await Task.WhenAll(calls), updates => updates.Finished());
    }

    [Fact]
    public async Task Unloading_fails_the_calls_under_way_and_none_is_made_again()
    {
        await using var workplace = Workplace.With(Hosts.LongContext);
        workplace.AddModel("demo.gguf");
        var call = workplace.ChatAsync("demo", Hosts.LongPrompt, OneToken);
        await Hosts.BusyAsync(workplace);

        await workplace.LocalModels.UnloadAsync("demo");

        Assert.Equal(
            (ModelFailureReason.HostCrashed, "The model host of 'demo' was unloaded. The next run starts a new one.", true),
            ((await call).Failure().Reason, (await call).Failure().Message, (await call).Failure().IsRetriable));
        Assert.Equal(ModelState.NotLoaded, workplace.LocalModels.List()[0].State);
        Assert.Empty(Hosts.Of(workplace));
    }
}
