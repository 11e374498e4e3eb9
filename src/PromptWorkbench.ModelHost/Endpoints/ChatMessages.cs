using System.Text.Json;
using PromptWorkbench.Inference.ChatTemplates;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Endpoints;

internal static class ChatMessages
{
    private const string Assistant = "assistant";
    private const string Tool = "tool";

    /// <exception cref="ApiException">There are none, or one is not well formed or asks for what is not supported.</exception>
    public static IReadOnlyList<TemplateMessage> Read(IReadOnlyList<ChatMessageFields?>? messages)
    {
        if (messages is not { Count: > 0 }) throw new ApiException(ApiError.Invalid("`messages` must have at least one message.", "messages"));
        var read = messages.Select(Read).ToList();
        CheckAnsweredCalls(read);
        CheckEnd(read);
        return read;
    }

    private static TemplateMessage Read(ChatMessageFields? message, int index)
    {
        var path = $"messages[{index}]";
        if (message?.Role is not { Length: > 0 } role) throw Invalid($"{path}.role", "is missing.");
        OtherFields.Check(message, index);
        if (message.ToolCalls is { Count: > 0 } && role != Assistant) throw Invalid($"{path}.tool_calls", "may only be in a message of role `assistant`.");
        if (message.ToolCallId is not null && role != Tool) throw Invalid($"{path}.tool_call_id", "may only be in a message of role `tool`.");
        return new(role, message.Content ?? "")
        {
            ToolCalls = [.. (message.ToolCalls ?? []).Select((call, number) => Read(call, $"{path}.tool_calls[{number}]"))],
            ToolCallId = message.ToolCallId,
        };
    }

    private static TemplateToolCall Read(ToolCallFields? call, string path)
    {
        if (call?.Function?.Name is not { Length: > 0 } name) throw Invalid($"{path}.function.name", "is missing.");
        if (call.Type is { } type && type != "function")
            throw new ApiException(ApiError.NotSupported($"`{path}.type` is '{type}'; only `function` is supported.", $"{path}.type"));
        return new(call.Id, name, call.Function.Arguments switch
        {
            null => "{}",
            { ValueKind: JsonValueKind.String } text => text.GetString()!,
            { ValueKind: JsonValueKind.Object } json => json.GetRawText(),
            _ => throw Invalid($"{path}.function.arguments", "must be JSON as a text, or an object."),
        });
    }

    private static void CheckAnsweredCalls(List<TemplateMessage> messages)
    {
        var made = new HashSet<string?>(StringComparer.Ordinal);
        for (var i = 0; i < messages.Count; i++)
        {
            if (messages[i].ToolCallId is { } id && !made.Contains(id))
                throw Invalid($"messages[{i}].tool_call_id", $"is '{id}', and no message before it makes a call of that id.");
            made.UnionWith(messages[i].ToolCalls.Select(call => call.Id));
        }
    }

    // The rules of llama-server v0.5.0, tools/server/server-common.cpp.
    private static void CheckEnd(List<TemplateMessage> messages)
    {
        var last = messages.Count - 1;
        if (messages[last].Role != Assistant) return;
        if (messages[last].ToolCalls.Count > 0)
            throw Invalid($"messages[{last}].tool_calls", "are not answered. Add a message of role `tool` for each, or leave them out: a message that calls tools cannot be continued.");
        if (last > 0 && messages[last - 1].Role == Assistant)
            throw Invalid($"messages[{last}].role", "is `assistant`, as that of the message before it. Only one such message at the end can be continued.");
    }

    private static ApiException Invalid(string path, string what) => new(ApiError.Invalid($"`{path}` {what}", path));
}
