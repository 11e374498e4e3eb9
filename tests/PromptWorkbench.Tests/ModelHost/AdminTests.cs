using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace PromptWorkbench.Tests.ModelHost;

public sealed class AdminTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private readonly RunningHost host = fixture.Host;

    [Fact]
    public async Task Health_is_ok_when_the_model_is_ready() =>
        Assert.Equal("""{"status":"ok","requests_processing":0,"requests_deferred":0,"last_step_age_ms":0}""", await host.Http.GetStringAsync("/health"));

    [Fact]
    public async Task Props_describe_the_model()
    {
        var props = await host.Http.GetFromJsonAsync<JsonElement>("/props");

        Assert.Equal("demo", props.GetProperty("model_alias").GetString());
        Assert.Equal(1024, props.GetProperty("n_ctx").GetInt32());
        Assert.Equal(2, props.GetProperty("total_slots").GetInt32());
        Assert.Equal("<|im_end|>", props.GetProperty("eos_token").GetString());
        Assert.StartsWith("llama.cpp 0.5.0", props.GetProperty("build_info").GetString());
        Assert.Equal(0.8, props.GetProperty("default_generation_settings").GetProperty("params").GetProperty("temperature").GetDouble(), 5);
    }

    [Fact]
    public async Task Models_lists_the_one_model()
    {
        var models = await host.Http.GetFromJsonAsync<JsonElement>("/v1/models");

        Assert.Equal("list", models.GetProperty("object").GetString());
        Assert.Equal("demo", Assert.Single(models.GetProperty("data").EnumerateArray()).GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("What is 2 + 3?")]
    [InlineData("<|im_start|>user\nhi<|im_end|>")]
    [InlineData("Grüße, 世界 \U0001F980\t\n")]
    public async Task Detokenizing_gives_back_what_was_tokenized(string text)
    {
        var tokens = (await host.PostAsync("/tokenize", new { content = text })).GetProperty("tokens");

        Assert.Equal(text, (await host.PostAsync("/detokenize", new { tokens })).GetProperty("content").GetString());
    }

    [Fact]
    public async Task Control_tokens_are_text_when_not_asked_to_be_parsed()
    {
        var parsed = await host.PostAsync("/tokenize", new { content = "<|im_end|>" });
        var plain = await host.PostAsync("/tokenize", new { content = "<|im_end|>", parse_special = false });

        Assert.Equal(1, parsed.GetProperty("tokens").GetArrayLength());
        Assert.True(plain.GetProperty("tokens").GetArrayLength() > 1);
    }

    [Fact]
    public async Task Pieces_that_are_not_whole_characters_are_bytes()
    {
        var answer = await host.PostAsync("/tokenize", new { content = "a\U0001F980", with_pieces = true });
        var pieces = answer.GetProperty("tokens").EnumerateArray().Select(token => token.GetProperty("piece")).ToArray();

        Assert.Equal("a", pieces[0].GetString());
        Assert.Equal([0xF0, 0x9F, 0xA6, 0x80], pieces[1..].SelectMany(piece => piece.Deserialize<int[]>()!));
    }

    [Fact]
    public async Task Apply_template_counts_the_tokens_a_chat_has()
    {
        var messages = new[] { new { role = "system", content = "Be brief." }, new { role = "user", content = "Hi" } };
        var rendered = await host.PostAsync("/apply-template", new { messages });
        var chat = await host.PostAsync("/v1/chat/completions", new { messages, max_tokens = 1 });

        Assert.Equal("<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nHi<|im_end|>\n<|im_start|>assistant\n", rendered.GetProperty("prompt").GetString());
        Assert.Equal(chat.GetProperty("usage").GetProperty("prompt_tokens").GetInt32(), rendered.GetProperty("n_prompt_tokens").GetInt32());
        Assert.Equal(1024, rendered.GetProperty("n_ctx").GetInt32());
    }

    [Fact]
    public async Task Metrics_count_what_was_computed()
    {
        var before = await host.MetricAsync("tokens_predicted_total");
        await host.PostAsync("/v1/completions", new { prompt = CompletionTests.Endless, temperature = 0, max_tokens = 5 });

        Assert.Equal(before + 5, await host.MetricAsync("tokens_predicted_total"));
        Assert.True(await host.MetricAsync("n_decode_total") > 0);
    }

    [Fact]
    public async Task An_unknown_path_is_a_json_error()
    {
        var answer = await host.Http.GetAsync("/v2/none");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("not_found_error", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetProperty("type").GetString());
    }
}
