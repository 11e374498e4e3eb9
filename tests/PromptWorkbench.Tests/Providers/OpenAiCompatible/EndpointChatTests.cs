using System.Globalization;
using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Providers.OpenAiCompatible;

public class EndpointChatTests
{
    private const string Stop = """{"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}""";

    [Fact]
    public async Task Streams_the_text_and_ends_with_reason_and_usage()
    {
        await using var server = await PlayedServer.StreamingAsync(
            """{"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}""",
            """{"choices":[{"index":0,"delta":{"content":"Hel"}}]}""",
            """{"choices":[{"index":0,"delta":{"content":"lo 🦙"}}]}""",
            Stop,
            """{"choices":[],"usage":{"prompt_tokens":9,"completion_tokens":2,"prompt_tokens_details":{"cached_tokens":4}}}""",
            "[DONE]");
        await using var workplace = Workplace.WithEndpoint(server.Url);

        var updates = await workplace.ChatAsync("Played/any-model");

        Assert.Equal(["Hel", "lo 🦙"], updates.OfType<TextDelta>().Select(delta => delta.Text));
        Assert.Equal(new ChatFinished(FinishReason.EndOfTurn, new TokenUsage(9, 2, 4), null, null), updates.Finished());
    }

    [Fact]
    public async Task Reads_timings_stop_type_and_provenance_of_a_llama_server_and_a_model_host()
    {
        await using var server = await PlayedServer.StreamingAsync(
            """
            {"choices":[{"delta":{},"finish_reason":"stop","stop_type":"word"}],
            """.Trim() + """
            "timings":{"prompt_n":7,"cache_n":3,"prompt_ms":1.5,"predicted_n":20,"predicted_ms":400.0},
            """.Trim() + """
            "provenance":{"model_file":"m.gguf","model_sha256":null,"seed":4294967295,"rendered_prompt":"<u>","applied_settings":{"top_k":40}}}
            """.Trim(),
            "[DONE]");
        await using var workplace = Workplace.WithEndpoint(server.Url);

        var finished = (await workplace.ChatAsync("Played/any-model")).Finished();

        Assert.Equal(FinishReason.StopText, finished.Reason);
        Assert.Null(finished.Usage);
        Assert.Equal(new CallTimings(7, 3, 1.5, 20, 400), finished.Timings);
        Assert.Equal(50, finished.Timings!.TokensPerSecond);
        Assert.Equal(new CallProvenance("m.gguf", null, null, null, "<u>", null, uint.MaxValue, """{"top_k":40}"""), finished.Provenance);
    }

    [Theory]
    [InlineData("\"stop\"", "", FinishReason.EndOfTurn)]
    [InlineData("\"length\"", "", FinishReason.MaxTokens)]
    [InlineData("\"tool_calls\"", ",\"stop_type\":\"eos\"", FinishReason.ToolCalls)]
    [InlineData("\"content_filter\"", "", FinishReason.Other)]
    [InlineData("\"stop\"", ",\"stop_type\":\"eos\"", FinishReason.EndOfTurn)]
    [InlineData("\"length\"", ",\"stop_type\":\"limit\"", FinishReason.MaxTokens)]
    [InlineData("\"length\"", ",\"stop_type\":\"context\"", FinishReason.ContextFull)]
    [InlineData("\"stop\"", ",\"stop_reason\":\"###\"", FinishReason.StopText)]
    [InlineData("\"stop\"", ",\"stop_reason\":null", FinishReason.EndOfTurn)]
    public async Task Tells_why_the_answer_ended(string finishReason, string more, FinishReason expected)
    {
        await using var server = await PlayedServer.StreamingAsync(
            $$"""{"choices":[{"delta":{},"finish_reason":{{finishReason}}{{more}}}]}""", "[DONE]");
        await using var workplace = Workplace.WithEndpoint(server.Url);

        Assert.Equal(expected, (await workplace.ChatAsync("Played/any-model")).Finished().Reason);
    }

    [Fact]
    public async Task Sends_only_what_the_user_set()
    {
        await using var server = await PlayedServer.StreamingAsync(Stop, "[DONE]");
        await using var workplace = Workplace.WithEndpoint(server.Url);

        await workplace.ChatAsync("Played/any-model", "Hi");

        Assert.Equal("/v1/chat/completions", server.Path);
        Assert.Null(server.Authorization);
        Assert.Equal(
            """{"model":"any-model","messages":[{"role":"user","content":"Hi"}],"stream":true,"stream_options":{"include_usage":true}}""",
            server.Body!.ToJsonString());
    }

    [Fact]
    public async Task Sends_every_setting_by_its_name_on_the_wire()
    {
        await using var server = await PlayedServer.StreamingAsync(Stop, "[DONE]");
        await using var workplace = Workplace.WithEndpoint(server.Url);

        await workplace.ChatAsync("Played/any-model", "Hi", new SamplingSettings
        {
            Temperature = 0,
            TopK = 1,
            TopP = 0.5,
            MinP = 0.25,
            RepeatPenalty = 1.5,
            PenaltyLastN = -1,
            FrequencyPenalty = 0.75,
            PresencePenalty = -0.5,
            Seed = 7,
            MaxTokens = 3,
            Stop = ["a", "b"],
        });

        var sent = server.Body!.Where(field => field.Key is not ("model" or "messages" or "stream" or "stream_options"))
            .Select(field => string.Create(CultureInfo.InvariantCulture, $"{field.Key}={field.Value!.ToJsonString()}")).Order();
        Assert.Equal(
            [
                "frequency_penalty=0.75", "max_tokens=3", "min_p=0.25", "presence_penalty=-0.5", "repeat_last_n=-1",
                "repeat_penalty=1.5", "seed=7", "stop=[\"a\",\"b\"]", "temperature=0", "top_k=1", "top_p=0.5",
            ],
            sent);
    }

    [Fact]
    public async Task Sends_the_key_from_the_environment()
    {
        const string variable = "PWB_TEST_KEY_OF_A_PLAYED_SERVER";
        Environment.SetEnvironmentVariable(variable, "sesame");
        await using var server = await PlayedServer.StreamingAsync(Stop, "[DONE]");
        await using var workplace = Workplace.WithEndpoint(server.Url + "/other/api/", variable);

        (await workplace.ChatAsync("Played/any-model")).Finished();

        Assert.Equal("Bearer sesame", server.Authorization);
        Assert.Equal("/other/api/chat/completions", server.Path);
    }

    [Fact]
    public async Task Stopping_closes_the_connection_so_that_the_server_can_free_its_slot()
    {
        var gone = new TaskCompletionSource();
        await using var server = await PlayedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.Body.WriteAsync("data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n"u8.ToArray());
            await context.Response.Body.FlushAsync();
            context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
        });
        await using var workplace = Workplace.WithEndpoint(server.Url);
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in workplace.Catalog.Find("Played/any-model")!.ChatAsync(Chat.Ask("Hi"), stop.Token))
            {
                Assert.Equal(new TextDelta("a"), update);
                await stop.CancelAsync();
            }
        });

        await gone.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
