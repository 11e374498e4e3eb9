using System.Text.Json;
using Xunit;

namespace PromptWorkbench.Tests.ModelHost;

public sealed class ToolTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Chat = "/v1/chat/completions";

    private static readonly object Question = new { role = "user", content = "What is 12 * 7?" };

    private static readonly object[] Calculator =
    [
        new
        {
            type = "function",
            function = new
            {
                name = "calculator",
                description = "Evaluates an arithmetic expression.",
                parameters = new { type = "object", properties = new { expression = new { type = "string" } }, required = new[] { "expression" } },
            },
        },
    ];

    private readonly RunningHost host = fixture.Host;

    [Fact]
    public async Task A_question_a_tool_can_answer_gives_a_call_and_the_tools_result_gives_the_answer()
    {
        var calling = Choice(await host.PostAsync(Chat, new { messages = new[] { Question }, tools = Calculator, temperature = 0 }));

        Assert.Equal("tool_calls", calling.GetProperty("finish_reason").GetString());
        var message = calling.GetProperty("message");
        Assert.Equal(JsonValueKind.Null, message.GetProperty("content").ValueKind);
        var call = Assert.Single(message.GetProperty("tool_calls").EnumerateArray());
        Assert.Equal("function", call.GetProperty("type").GetString());
        Assert.Equal("calculator", call.GetProperty("function").GetProperty("name").GetString());
        Assert.Equal("12*7", JsonElement.Parse(call.GetProperty("function").GetProperty("arguments").GetString()!).GetProperty("expression").GetString());

        var result = new { role = "tool", tool_call_id = call.GetProperty("id").GetString(), content = "84" };
        var answered = Choice(await host.PostAsync(Chat, new { messages = new[] { Question, message, result }, tools = Calculator, temperature = 0 }));

        Assert.Equal("stop", answered.GetProperty("finish_reason").GetString());
        Assert.Contains("84", answered.GetProperty("message").GetProperty("content").GetString());
        Assert.False(answered.GetProperty("message").TryGetProperty("tool_calls", out _));
    }

    [Fact]
    public async Task Streams_the_call_whole_and_nothing_of_it_as_text()
    {
        var chunks = await host.StreamAsync(Chat, new { messages = new[] { Question }, tools = Calculator, temperature = 0, stream = true });

        var deltas = chunks.Select(chunk => Choice(chunk).GetProperty("delta")).ToList();
        Assert.All(deltas, delta => Assert.Equal("", delta.TryGetProperty("content", out var text) ? text.GetString() : ""));
        var call = Assert.Single(Assert.Single(deltas, delta => delta.TryGetProperty("tool_calls", out _)).GetProperty("tool_calls").EnumerateArray());
        Assert.Equal(0, call.GetProperty("index").GetInt32());
        Assert.StartsWith("call_", call.GetProperty("id").GetString());
        Assert.Equal("""{"expression":"12*7"}""", call.GetProperty("function").GetProperty("arguments").GetString());
        Assert.Equal("tool_calls", Choice(chunks[^1]).GetProperty("finish_reason").GetString());
        Assert.Equal("eos", Choice(chunks[^1]).GetProperty("stop_type").GetString());
    }

    [Fact]
    public async Task A_call_that_is_cut_off_is_given_as_text_so_that_nothing_is_lost()
    {
        var body = new { messages = new[] { Question }, tools = Calculator, temperature = 0, max_tokens = 4 };

        var cut = Choice(await host.PostAsync(Chat, body));

        Assert.StartsWith("<tool_call>", cut.GetProperty("message").GetProperty("content").GetString());
        Assert.Equal("length", cut.GetProperty("finish_reason").GetString());
    }

    [Fact]
    public async Task Without_tools_the_text_of_a_call_stays_text()
    {
        var rendered = await host.PostAsync("/apply-template", new { messages = new[] { Question }, tools = Calculator });

        var answer = Choice(await host.PostAsync("/v1/completions", new { prompt = rendered.GetProperty("prompt").GetString(), temperature = 0 }));

        Assert.Equal("""<tool_call>{"name":"calculator","arguments":{"expression":"12*7"}}</tool_call>""", answer.GetProperty("text").GetString());
    }

    [Fact]
    public async Task With_tool_choice_none_the_tools_are_not_in_the_prompt()
    {
        var with = await host.PostAsync("/apply-template", new { messages = new[] { Question }, tools = Calculator, tool_choice = "auto" });
        var none = await host.PostAsync("/apply-template", new { messages = new[] { Question }, tools = Calculator, tool_choice = "none" });
        var without = await host.PostAsync("/apply-template", new { messages = new[] { Question } });

        Assert.Contains("calculator", with.GetProperty("prompt").GetString());
        Assert.Equal(without.GetProperty("prompt").GetString(), none.GetProperty("prompt").GetString());
    }

    [Theory]
    [InlineData(""" "tools":[{}] """, "tools[0].type", "invalid_request_error")]
    [InlineData(""" "tools":[{"type":"web_search"}] """, "tools[0].type", "not_supported_error")]
    [InlineData(""" "tools":[{"type":"function"}] """, "tools[0].function", "invalid_request_error")]
    [InlineData(""" "tools":[{"type":"function","function":{"description":"d"}}] """, "tools[0].function.name", "invalid_request_error")]
    [InlineData(""" "tools":[{"type":"function","function":{"name":5}}] """, "tools[0].function.name", "invalid_request_error")]
    [InlineData(""" "tools":[{"type":"function","function":{"name":"f","parameters":[]}}] """, "tools[0].function.parameters", "invalid_request_error")]
    [InlineData(""" "tools":[{"type":"function","function":{"name":"f","strict":true}}] """, "tools[0].function.strict", "not_supported_error")]
    [InlineData(""" "tools":[{"type":"function","function":{"name":"f"}},{"type":"function","function":{"name":"f"}}] """, "tools[1].function.name", "invalid_request_error")]
    [InlineData(""" "tools":[{"type":"function","function":{"name":"f"}}],"tool_choice":"required" """, "tool_choice", "not_supported_error")]
    [InlineData(""" "tool_choice":{"type":"function","function":{"name":"f"}} """, "tool_choice", "not_supported_error")]
    [InlineData(""" "tools":[{"type":"function","function":{"name":"f"}}],"parallel_tool_calls":false """, "parallel_tool_calls", "not_supported_error")]
    public async Task Refuses_tools_it_cannot_offer_by_their_path(string fields, string path, string type) =>
        await AssertRefusedAsync($$"""{"messages":[{"role":"user","content":"a"}],{{fields}}}""", path, type);

    [Theory]
    [InlineData("""{"role":"assistant","tool_calls":[{}]}""", "messages[1].tool_calls[0].function.name", "invalid_request_error")]
    [InlineData("""{"role":"assistant","tool_calls":[{"function":{"name":"f","arguments":7}}]}""", "messages[1].tool_calls[0].function.arguments", "invalid_request_error")]
    [InlineData("""{"role":"assistant","tool_calls":[{"type":"custom","function":{"name":"f"}}]}""", "messages[1].tool_calls[0].type", "not_supported_error")]
    [InlineData("""{"role":"assistant","tool_calls":[{"id":"1","function":{"name":"f"}}]}""", "messages[1].tool_calls", "invalid_request_error")]
    [InlineData("""{"role":"user","tool_calls":[{"id":"1","function":{"name":"f"}}]}""", "messages[1].tool_calls", "invalid_request_error")]
    [InlineData("""{"role":"user","content":"b","tool_call_id":"1"}""", "messages[1].tool_call_id", "invalid_request_error")]
    [InlineData("""{"role":"tool","content":"84","tool_call_id":"nobody"}""", "messages[1].tool_call_id", "invalid_request_error")]
    public async Task Refuses_messages_about_tools_that_do_not_fit_by_their_path(string message, string path, string type) =>
        await AssertRefusedAsync($$"""{"messages":[{"role":"user","content":"a"},{{message}}]}""", path, type);

    private static JsonElement Choice(JsonElement answer) => answer.GetProperty("choices")[0];

    private async Task AssertRefusedAsync(string body, string path, string type)
    {
        foreach (var endpoint in new[] { Chat, "/apply-template" })
        {
            var (status, json) = await host.SendAsync(endpoint, body);

            Assert.Equal(400, status);
            Assert.Equal(path, json.GetProperty("error").GetProperty("param").GetString());
            Assert.Equal(type, json.GetProperty("error").GetProperty("type").GetString());
            Assert.StartsWith($"`{path.Split(' ')[0]}", json.GetProperty("error").GetProperty("message").GetString());
        }
    }
}
