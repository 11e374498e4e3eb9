using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost;

public class LocalChatTests
{
    [Fact]
    public async Task Loads_the_model_and_streams_an_answer_with_everything_that_is_known_about_it()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");
        var model = workplace.Catalog.Find("demo")!;
        var request = Chat.Ask("What is 2 + 3?");

        var updates = await Chat.AllAsync(model, "What is 2 + 3?", new SamplingSettings { Temperature = 0, Seed = 7 });
        var finished = updates.Finished();
        var rendered = (await model.Tokenizer!.RenderAsync(request.Messages, CancellationToken.None)).Value!;

        Assert.IsType<ModelLoading>(updates[0]);
        Assert.DoesNotContain(updates.SkipWhile(update => update is ModelLoading), update => update is ModelLoading);
        Assert.NotEmpty(updates.Text());
        Assert.Equal(FinishReason.EndOfTurn, finished.Reason);
        Assert.Equal(rendered.TokenCount, finished.Usage!.PromptTokens);
        Assert.Equal(finished.Usage.CompletionTokens, finished.Timings!.PredictedTokens);
        Assert.Equal("demo.gguf", finished.Provenance!.ModelFile);
        Assert.Equal(rendered.Text, finished.Provenance.RenderedPrompt);
        Assert.Equal(7u, finished.Provenance.Seed);
        Assert.Contains("\"temperature\":0", finished.Provenance.AppliedSettings);
        Assert.Equal(1024, rendered.ContextLength);
        Assert.Equal(new ModelSummary("demo", "local", ModelState.Ready), Assert.Single(workplace.Catalog.List()));
    }

    [Fact]
    public async Task Calls_a_tool_it_was_offered_and_answers_with_its_result()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");
        var model = workplace.Catalog.Find("demo")!;
        var calculator = new ToolDefinition("calculator", "Evaluates an arithmetic expression.", """{"type":"object","properties":{"expression":{"type":"string"}}}""");
        var question = new ChatMessage(ChatRole.User, "What is 12 * 7?");

        var calling = await AskAsync(question);
        var call = Assert.Single(Assert.Single(calling.OfType<ToolCallsMade>()).Calls);
        var answered = await AskAsync(question, new(ChatRole.Assistant, calling.Text()) { ToolCalls = [call] }, new(ChatRole.Tool, "84") { ToolCallId = call.Id });

        Assert.Equal(("calculator", """{"expression":"12*7"}"""), (call.Name, call.Arguments));
        Assert.Equal(FinishReason.ToolCalls, calling.Finished().Reason);
        Assert.Contains("84", answered.Text());
        Assert.Equal(FinishReason.EndOfTurn, answered.Finished().Reason);

        ValueTask<List<ChatUpdate>> AskAsync(params ChatMessage[] messages) => model
            .ChatAsync(new ChatRequest(messages, new SamplingSettings { Temperature = 0 }) { Tools = [calculator] }, TestContext.Current.CancellationToken)
            .ToListAsync();
    }

    [Fact]
    public async Task A_second_call_uses_the_same_process_and_loads_nothing()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");

        var first = await workplace.AskAsync("demo");
        var host = Assert.Single(Hosts.Of(workplace));
        var second = await workplace.AskAsync("demo");

        Assert.Equal(first.Text(), second.Text());
        Assert.DoesNotContain(second, update => update is ModelLoading);
        Assert.Equal(host, Assert.Single(Hosts.Of(workplace)));
    }

    [Fact]
    public async Task Simultaneous_first_calls_share_one_process()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");

        var calls = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => workplace.AskAsync("demo"))));

        Assert.All(calls, updates => updates.Finished());
        Assert.Single(Hosts.Of(workplace));
    }

    [Fact]
    public async Task Stopping_an_answer_leaves_the_host_to_the_next_call()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in workplace.Catalog.Find("demo")!.ChatAsync(Chat.Ask("Hi", Hosts.Endless), stop.Token))
            {
                if (update is TextDelta)
                    await stop.CancelAsync();
            }
        });
        var host = Assert.Single(Hosts.Of(workplace));

        (await workplace.AskAsync("demo")).Finished();
        Assert.Equal(host, Assert.Single(Hosts.Of(workplace)));
    }

    [Fact]
    public async Task A_prompt_longer_than_the_context_is_refused_in_the_hosts_words()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");

        var failure = (await workplace.ChatAsync("demo", string.Concat(Enumerable.Repeat("more and more ", 2000)))).Failure();

        Assert.Equal((ModelFailureReason.ContextOverflow, false), (failure.Reason, failure.IsRetriable));
        Assert.StartsWith("The prompt has 6,010 tokens;", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_ends_every_process_and_leaves_no_sockets()
    {
        var workplace = Workplace.With();
        workplace.AddModel("one.gguf");
        workplace.AddModel("two.gguf");
        (await workplace.AskAsync("one")).Finished();
        (await workplace.AskAsync("two")).Finished();
        var sockets = Path.GetDirectoryName(Hosts.Of(workplace)[0].Socket)!;
        Assert.Equal(2, Hosts.Of(workplace).Count);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(sockets));

        await workplace.DisposeAsync();

        Assert.Empty(Hosts.Of(workplace));
        Assert.False(Directory.Exists(sockets));
    }
}
