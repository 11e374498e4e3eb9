using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace PromptWorkbench.Tests.ModelHost;

public sealed class CompletionTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    /// <summary>The demo model, when greedy, goes on with this until it is stopped.</summary>
    internal const string Endless = "a a a a a a a a";

    private static readonly object[] Question = [new { role = "user", content = "What is 2 + 3?" }];

    private readonly RunningHost host = fixture.Host;

    [Fact]
    public async Task Streams_the_same_text_it_answers_whole()
    {
        var whole = await host.PostAsync("/v1/chat/completions", new { messages = Question, temperature = 0 });
        var chunks = await host.StreamAsync("/v1/chat/completions", new { messages = Question, temperature = 0, stream = true });

        var text = whole.GetProperty("choices")[0].GetProperty("message").GetProperty("content").GetString();
        Assert.Equal("The answer is 5.", text);
        Assert.Equal(text, string.Concat(chunks.Select(Delta)));
        Assert.Equal("assistant", chunks[0].GetProperty("choices")[0].GetProperty("delta").GetProperty("role").GetString());
        Assert.Equal("chat.completion.chunk", chunks[0].GetProperty("object").GetString());
        Assert.All(chunks.SkipLast(1), chunk => Assert.Equal(JsonValueKind.Null, Ending(chunk).GetProperty("finish_reason").ValueKind));
        Assert.Equal("stop", Ending(chunks[^1]).GetProperty("finish_reason").GetString());
        Assert.Equal("eos", Ending(chunks[^1]).GetProperty("stop_type").GetString());
        Assert.True(chunks[^1].TryGetProperty("timings", out _));
    }

    [Fact]
    public async Task Usage_comes_in_a_chunk_of_its_own_only_when_asked_for()
    {
        var with = await host.StreamAsync(
            "/v1/chat/completions", new { messages = Question, max_tokens = 2, stream = true, stream_options = new { include_usage = true } });
        var without = await host.StreamAsync("/v1/chat/completions", new { messages = Question, max_tokens = 2, stream = true });

        Assert.Equal(0, with[^1].GetProperty("choices").GetArrayLength());
        Assert.Equal(2, with[^1].GetProperty("usage").GetProperty("completion_tokens").GetInt32());
        Assert.DoesNotContain(without, chunk => chunk.TryGetProperty("usage", out _));
    }

    [Fact]
    public async Task Usage_and_timings_count_the_same_tokens()
    {
        var answer = await host.PostAsync("/v1/completions", new { prompt = "One day a dog", max_tokens = 6, temperature = 0 });
        var tokens = (await host.PostAsync("/tokenize", new { content = "One day a dog" })).GetProperty("tokens").GetArrayLength();

        var usage = answer.GetProperty("usage");
        var timings = answer.GetProperty("timings");
        Assert.Equal(tokens, usage.GetProperty("prompt_tokens").GetInt32());
        Assert.Equal(tokens, timings.GetProperty("prompt_n").GetInt32() + timings.GetProperty("cache_n").GetInt32());
        Assert.Equal(6, usage.GetProperty("completion_tokens").GetInt32());
        Assert.Equal(6, timings.GetProperty("predicted_n").GetInt32());
        Assert.Equal(tokens + 6, usage.GetProperty("total_tokens").GetInt32());
        Assert.Equal("length", Ending(answer).GetProperty("finish_reason").GetString());
        Assert.Equal("limit", Ending(answer).GetProperty("stop_type").GetString());
    }

    [Fact]
    public async Task A_stop_text_ends_the_answer_and_is_not_part_of_it()
    {
        var answer = await host.PostAsync("/v1/chat/completions", new { messages = Question, temperature = 0, stop = new[] { "never", " is" } });

        Assert.Equal("The answer", Ending(answer).GetProperty("message").GetProperty("content").GetString());
        Assert.Equal("stop", Ending(answer).GetProperty("finish_reason").GetString());
        Assert.Equal("word", Ending(answer).GetProperty("stop_type").GetString());
        Assert.Equal(" is", Ending(answer).GetProperty("stopping_word").GetString());
    }

    [Fact]
    public async Task Token_ids_as_prompt_give_the_answer_their_text_gives()
    {
        var tokens = (await host.PostAsync("/tokenize", new { content = "One day a dog" })).GetProperty("tokens").Deserialize<int[]>();
        var fromText = await host.PostAsync("/v1/completions", new { prompt = "One day a dog", max_tokens = 8, temperature = 0 });
        var fromTokens = await host.PostAsync("/v1/completions", new { prompt = tokens, max_tokens = 8, temperature = 0 });

        Assert.Equal(Ending(fromText).GetProperty("text").GetString(), Ending(fromTokens).GetProperty("text").GetString());
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_answer_and_is_in_the_provenance()
    {
        var body = new { messages = Question, temperature = 1.5, seed = 4242, max_tokens = 20, return_provenance = true };
        var one = await host.PostAsync("/v1/chat/completions", body);
        var two = await host.PostAsync("/v1/chat/completions", body);

        Assert.Equal(4242u, one.GetProperty("provenance").GetProperty("seed").GetUInt32());
        Assert.Equal(Ending(one).GetProperty("message").GetProperty("content").GetString(), Ending(two).GetProperty("message").GetProperty("content").GetString());
    }

    [Fact]
    public async Task Provenance_tells_the_rendered_prompt_and_what_was_applied()
    {
        await RunningHost.Until(async () => (await host.Http.GetFromJsonAsync<JsonElement>("/props")).GetProperty("model_sha256").ValueKind == JsonValueKind.String);
        var chunks = await host.StreamAsync(
            "/v1/chat/completions", new { messages = Question, temperature = 0.5, max_tokens = 2, stream = true, return_provenance = true });
        var rendered = await host.PostAsync("/apply-template", new { messages = Question });
        var props = await host.Http.GetFromJsonAsync<JsonElement>("/props");

        var provenance = chunks[^1].GetProperty("provenance");
        Assert.Equal("demo.gguf", provenance.GetProperty("model_file").GetString());
        Assert.Equal(rendered.GetProperty("prompt").GetString(), provenance.GetProperty("rendered_prompt").GetString());
        Assert.Equal("<|im_start|>user\nWhat is 2 + 3?<|im_end|>\n<|im_start|>assistant\n", provenance.GetProperty("rendered_prompt").GetString());
        Assert.Equal(props.GetProperty("chat_template_sha256").GetString(), provenance.GetProperty("template_sha256").GetString());
        Assert.Equal(props.GetProperty("model_sha256").GetString(), provenance.GetProperty("model_sha256").GetString());
        Assert.Equal(0.5, provenance.GetProperty("applied_settings").GetProperty("temperature").GetDouble());
        Assert.Equal(2, provenance.GetProperty("applied_settings").GetProperty("max_tokens").GetInt32());
        Assert.StartsWith($"llama.cpp-0.5.0-dev-{props.GetProperty("model_sha256").GetString()![..12]}", chunks[0].GetProperty("system_fingerprint").GetString());
    }

    [Fact]
    public async Task A_client_that_goes_away_frees_its_sequence()
    {
        var before = await host.MetricAsync("tokens_predicted_total");
        var gone = new CancellationTokenSource();
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/completions")
        {
            Content = JsonContent.Create(new { prompt = Endless, temperature = 0, max_tokens = 900, stream = true }),
        };
        using (var answer = await host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, gone.Token))
        {
            await (await answer.Content.ReadAsStreamAsync()).ReadExactlyAsync(new byte[64]);
            await gone.CancelAsync();
        }

        await RunningHost.Until(async () => await host.MetricAsync("requests_processing") == 0);
        Assert.True(await host.MetricAsync("tokens_predicted_total") < before + 900);
    }

    [Fact]
    public async Task More_requests_than_sequences_are_all_answered()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ =>
            host.PostAsync("/v1/chat/completions", new { messages = Question, temperature = 0 })));

        Assert.All(answers, answer => Assert.Equal("The answer is 5.", Ending(answer).GetProperty("message").GetProperty("content").GetString()));
    }

    private static JsonElement Ending(JsonElement answer) => answer.GetProperty("choices")[0];

    private static string Delta(JsonElement chunk) =>
        chunk.GetProperty("choices")[0].GetProperty("delta").TryGetProperty("content", out var text) ? text.GetString()! : "";
}
