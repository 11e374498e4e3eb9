using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PromptWorkbench.DemoModel.Corpus;

namespace PromptWorkbench.DemoModel.Evaluating.Answering;

/// <summary>Conversations in the model host's format (docs/wire.md).</summary>
internal static class ChatWire
{
    /// <summary>Tokens after which an answer is cut off.</summary>
    public const int LongestAnswer = 200;

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The messages and the tools. Calls of tools in messages stay text, so that the model reads them as they were written.</summary>
    public static JsonObject Messages(Conversation conversation)
    {
        var body = new JsonObject
        {
            ["messages"] = new JsonArray([.. conversation.Turns.Select(turn => new JsonObject { ["role"] = turn.Role, ["content"] = turn.Text })]),
        };
        if (conversation.Tools.Count > 0) body["tools"] = new JsonArray([.. conversation.Tools.Select(Tool)]);
        return body;
    }

    public static JsonObject Request(Conversation conversation)
    {
        var body = Messages(conversation);
        body["temperature"] = 0;
        body["max_tokens"] = LongestAnswer;
        return body;
    }

    public static Answer Read(JsonElement response)
    {
        var choice = response.GetProperty("choices")[0];
        var message = choice.GetProperty("message");
        var calls = message.TryGetProperty("tool_calls", out var made) && made.ValueKind == JsonValueKind.Array ? made.EnumerateArray().Select(Written) : [];
        return new Answer(
            string.Concat([Content(message), .. calls]),
            choice.GetProperty("finish_reason").GetString() == "length");
    }

    private static string Content(JsonElement message) => message.TryGetProperty("content", out var content) ? content.GetString() ?? "" : "";

    private static string Written(JsonElement call)
    {
        var function = call.GetProperty("function");
        return $"<tool_call>{{\"name\":{JsonSerializer.Serialize(function.GetProperty("name").GetString(), AsWritten)},\"arguments\":{function.GetProperty("arguments").GetString()}}}</tool_call>";
    }

    private static JsonObject Tool(ToolOffer tool) => new()
    {
        ["type"] = "function",
        ["function"] = new JsonObject
        {
            ["name"] = tool.Name,
            ["description"] = tool.Description,
            ["parameters"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject(tool.Arguments.Select(name => KeyValuePair.Create<string, JsonNode?>(name, new JsonObject { ["type"] = "string" }))),
            },
        },
    };
}
