using System.Text.Json.Nodes;
using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Providers.OpenAiCompatible;

public class EndpointToolTests
{
    private const string Done = """{"choices":[{"delta":{},"finish_reason":"tool_calls"}]}""";

    private static readonly ToolDefinition Weather = new("weather", "Tells the weather.", """{"type":"object","properties":{"city":{"type":"string"}}}""");

    [Fact]
    public async Task Sends_tools_calls_and_results_in_openais_form()
    {
        await using var server = await PlayedServer.StreamingAsync(Done, "[DONE]");
        await using var workplace = Workplace.WithEndpoint(server.Url);
        var chat = new ChatRequest(
            [
                new(ChatRole.User, "Rain in Rome?"),
                new(ChatRole.Assistant, "") { ToolCalls = [new("c1", "weather", """{"city":"Rome"}""")] },
                new(ChatRole.Tool, "Sun") { ToolCallId = "c1" },
            ],
            new SamplingSettings())
        { Tools = [Weather] };

        await workplace.Catalog.Find("Played/any-model")!.ChatAsync(chat, TestContext.Current.CancellationToken).ToListAsync();

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                [
                  {"role":"user","content":"Rain in Rome?"},
                  {"role":"assistant","content":"","tool_calls":[{"id":"c1","type":"function","function":{"name":"weather","arguments":"{\"city\":\"Rome\"}"}}]},
                  {"role":"tool","content":"Sun","tool_call_id":"c1"}
                ]
                """),
            server.Body!["messages"]));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                [{"type":"function","function":{"name":"weather","description":"Tells the weather.","parameters":{"type":"object","properties":{"city":{"type":"string"}}}}}]
                """),
            server.Body["tools"]));
    }

    [Fact]
    public async Task Puts_calls_together_that_arrive_in_pieces()
    {
        var updates = await AnswerAsync(
            """{"choices":[{"delta":{"role":"assistant","content":"Let me look."}}]}""",
            """{"choices":[{"delta":{"tool_calls":[{"index":0,"id":"a","type":"function","function":{"name":"weather","arguments":""}}]}}]}""",
            """{"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\"ci"}}]}}]}""",
            """{"choices":[{"delta":{"tool_calls":[{"index":1,"id":"b","function":{"name":"now"}}]}}]}""",
            """{"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"arguments":"ty\":\"Rome\"}"}}]}}]}""",
            Done);

        Assert.Equal("Let me look.", updates.Text());
        Assert.Equal([new ToolCall("a", "weather", """{"city":"Rome"}"""), new ToolCall("b", "now", "{}")], Calls(updates));
        Assert.Equal(FinishReason.ToolCalls, updates.Finished().Reason);
    }

    [Fact]
    public async Task Without_an_index_a_new_id_begins_a_call_and_a_piece_without_one_goes_on()
    {
        var updates = await AnswerAsync(
            """{"choices":[{"delta":{"tool_calls":[{"id":"a","function":{"name":"f","arguments":"{"}}]}}]}""",
            """{"choices":[{"delta":{"tool_calls":[{"function":{"arguments":"}"}}]}}]}""",
            """{"choices":[{"delta":{"tool_calls":[{"id":"b","function":{"name":"g","arguments":"{}"}}]}}]}""",
            Done);

        Assert.Equal([new ToolCall("a", "f", "{}"), new ToolCall("b", "g", "{}")], Calls(updates));
    }

    [Fact]
    public async Task Calls_without_an_id_get_ids_that_differ()
    {
        var updates = await AnswerAsync(
            """{"choices":[{"delta":{"tool_calls":[{"index":0,"function":{"name":"f","arguments":"{}"}},{"index":1,"function":{"name":"g","arguments":"{}"}}]}}]}""",
            Done);

        Assert.Equal(2, Calls(updates).Select(call => call.Id).Where(id => id.Length > 0).Distinct().Count());
    }

    private static IReadOnlyList<ToolCall> Calls(IEnumerable<ChatUpdate> updates) => Assert.Single(updates.OfType<ToolCallsMade>()).Calls;

    private static async Task<List<ChatUpdate>> AnswerAsync(params string[] events)
    {
        await using var server = await PlayedServer.StreamingAsync([.. events, "[DONE]"]);
        await using var workplace = Workplace.WithEndpoint(server.Url);
        return await workplace.ChatAsync("Played/any-model");
    }
}
