using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.OpenAiCompatible;

internal static class ChatCompletionBody
{
    /// <summary>Holds only what the user set, so that an endpoint that knows less of the format does not stumble.</summary>
    public static HttpContent Of(ChatRequest request, string model, bool asksProvenance)
    {
        var settings = request.Settings;
        var body = new JsonObject
        {
            ["model"] = model,
            ["messages"] = Messages(request.Messages),
            ["stream"] = true,
            ["stream_options"] = new JsonObject { ["include_usage"] = true },
        };

        Add("temperature", settings.Temperature);
        Add("top_p", settings.TopP);
        Add("frequency_penalty", settings.FrequencyPenalty);
        Add("presence_penalty", settings.PresencePenalty);
        Add("seed", settings.Seed);
        Add("max_tokens", settings.MaxTokens);
        Add("top_k", settings.TopK);
        Add("min_p", settings.MinP);
        Add("repeat_penalty", settings.RepeatPenalty);
        Add("repeat_last_n", settings.PenaltyLastN);
        if (request.Tools.Count > 0)
            body["tools"] = new JsonArray([.. request.Tools.Select(Tool)]);
        if (settings.Stop.Count > 0)
            body["stop"] = new JsonArray([.. settings.Stop.Select(text => JsonValue.Create(text))]);
        if (asksProvenance)
            body["return_provenance"] = true;
        return JsonContent.Create(body);

        void Add<T>(string name, T? value)
            where T : struct
        {
            if (value is { } set)
                body[name] = JsonValue.Create(set);
        }
    }

    public static JsonArray Messages(IEnumerable<ChatMessage> messages) =>
        new([.. messages.Select(Message)]);

    private static JsonObject Message(ChatMessage message)
    {
        var json = new JsonObject { ["role"] = Role(message.Role), ["content"] = message.Content };
        if (message.ToolCalls is { Count: > 0 } calls)
            json["tool_calls"] = new JsonArray([.. calls.Select(Call)]);
        if (message.ToolCallId is { } id)
            json["tool_call_id"] = id;
        return json;
    }

    private static JsonObject Call(ToolCall call) => new()
    {
        ["id"] = call.Id,
        ["type"] = "function",
        ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments },
    };

    private static JsonObject Tool(ToolDefinition tool) => new()
    {
        ["type"] = "function",
        ["function"] = new JsonObject
        {
            ["name"] = tool.Name,
            ["description"] = tool.Description,
            ["parameters"] = JsonNode.Parse(tool.Parameters),
        },
    };

    private static string Role(ChatRole role) => role switch
    {
        ChatRole.System => "system",
        ChatRole.User => "user",
        ChatRole.Assistant => "assistant",
        ChatRole.Tool => "tool",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role"),
    };
}
