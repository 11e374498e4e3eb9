using System.Text.Json;
using Xunit;

namespace PromptWorkbench.Tests.ModelHost;

public sealed class BadRequestTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Chat = "/v1/chat/completions";
    private const string Text = "/v1/completions";

    private readonly RunningHost host = fixture.Host;

    [Theory]
    [InlineData(Text, """{"prompt":"a","temprature":1}""", "temprature", "invalid_request_error")]
    [InlineData(Text, """{"prompt":"a","temperature":"hot"}""", "temperature", "invalid_request_error")]
    [InlineData(Text, """{"prompt":"a","max_tokens":1.5}""", "max_tokens", "invalid_request_error")]
    [InlineData(Text, """{"prompt":"a","seed":-7}""", "seed", "invalid_request_error")]
    [InlineData(Text, """{"prompt":["a","b"]}""", "prompt", "not_supported_error")]
    [InlineData(Text, """{"prompt":""}""", "prompt", "invalid_request_error")]
    [InlineData(Text, """{}""", "prompt", "invalid_request_error")]
    [InlineData(Text, """{"prompt":"a","grammar":"root ::= \"a\""}""", "grammar", "not_supported_error")]
    [InlineData(Chat, """{"messages":[]}""", "messages", "invalid_request_error")]
    [InlineData(Chat, """{"messages":[null]}""", "messages[0].role", "invalid_request_error")]
    [InlineData(Chat, """{"messages":[{"role":"user","content":5}]}""", "messages[0].content", "invalid_request_error")]
    [InlineData(Chat, """{"messages":[{"role":"user","content":[{"type":"image_url","image_url":{"url":"x"}}]}]}""", "messages", "not_supported_error")]
    [InlineData(Text, """{"prompt":"a","tools":[{"type":"function"}]}""", "tools", "not_supported_error")]
    [InlineData(Chat, """{"messages":[{"role":"user","content":"a"}],"response_format":{"type":"json_object"}}""", "response_format", "not_supported_error")]
    [InlineData(Chat, """{"messages":[{"role":"user","content":"a"}],"logprobs":true}""", "logprobs", "not_supported_error")]
    [InlineData(Chat, """{"messages":[{"role":"user","content":"a"}],"n":2}""", "n", "not_supported_error")]
    [InlineData("/tokenize", """{}""", "content", "invalid_request_error")]
    [InlineData("/detokenize", """{"tokens":"a"}""", "tokens", "invalid_request_error")]
    public async Task Names_the_field_that_is_wrong(string path, string body, string field, string type)
    {
        var (status, json) = await host.SendAsync(path, body);

        Assert.Equal(400, status);
        Assert.Equal(field, json.GetProperty("error").GetProperty("param").GetString());
        Assert.Equal(type, json.GetProperty("error").GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1]")]
    [InlineData("null")]
    [InlineData("{\"messages\": oops}")]
    [InlineData("<html>")]
    public async Task What_is_not_a_json_object_is_refused_without_a_stack_trace(string body)
    {
        var (status, json) = await host.SendAsync(Chat, body);

        Assert.Equal(400, status);
        Assert.StartsWith("The request ", json.GetProperty("error").GetProperty("message").GetString());
        Assert.DoesNotContain("   at ", json.GetRawText());
    }

    [Theory]
    [InlineData("""{"prompt":"a","max_tokens":1,"user":"u","metadata":{"a":"b"},"store":false,"cache_prompt":true}""")]
    [InlineData("""{"prompt":"a","max_tokens":1,"n":1,"logprobs":null,"logit_bias":{},"response_format":{"type":"text"},"tools":[],"tool_choice":"auto"}""")]
    public async Task Fields_that_cannot_change_the_answer_are_accepted(string body) =>
        Assert.Equal(200, (await host.SendAsync(Text, body)).Status);

    [Fact]
    public async Task A_prompt_longer_than_the_context_is_refused_with_both_numbers()
    {
        var tokens = Enumerable.Repeat(72, 1500).ToArray();

        var (status, json) = await host.SendAsync(Text, JsonSerializer.Serialize(new { prompt = tokens, stream = true }));

        var error = json.GetProperty("error");
        Assert.Equal(400, status);
        Assert.Equal("exceed_context_size_error", error.GetProperty("type").GetString());
        Assert.Equal(1500, error.GetProperty("n_prompt_tokens").GetInt32());
        Assert.Equal(1024, error.GetProperty("n_ctx").GetInt32());
    }

    [Theory]
    [InlineData("""{"prompt":[99999]}""")]
    [InlineData("""{"prompt":[-1]}""")]
    [InlineData("""{"prompt":"a","temperature":-1}""")]
    [InlineData("""{"prompt":"a","top_p":1e300}""")]
    [InlineData("""{"prompt":"a","max_tokens":0}""")]
    [InlineData("""{"prompt":"a","stop":[""]}""")]
    public async Task Values_the_engine_does_not_take_are_a_bad_request(string body)
    {
        var (status, json) = await host.SendAsync(Text, body);

        Assert.Equal(400, status);
        Assert.Equal("invalid_request_error", json.GetProperty("error").GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_request_of_more_than_64_MiB_is_refused()
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/tokenize") { Content = new ByteArrayContent(new byte[65 << 20]) };
        request.Headers.ExpectContinue = true;

        using var answer = await host.Http.SendAsync(request);

        Assert.Equal(413, (int)answer.StatusCode);
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("The request is larger than 64 MiB.", json.GetProperty("error").GetProperty("message").GetString());
    }
}
