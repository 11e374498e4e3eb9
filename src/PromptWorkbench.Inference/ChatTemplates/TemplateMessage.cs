using System.Text.Json;
using System.Text.Json.Nodes;

namespace PromptWorkbench.Inference.ChatTemplates;

/// <summary>One message as a chat template sees it.</summary>
/// <param name="Role">`system`, `user`, `assistant`, `tool`, or another role the template knows.</param>
/// <param name="Content">The text of the message.</param>
public sealed record TemplateMessage(string Role, string Content)
{
    /// <summary>The calls the message makes, which may be none.</summary>
    public IReadOnlyList<TemplateToolCall> ToolCalls { get; init; } = [];

    /// <summary>The call that this message answers, or null.</summary>
    public string? ToolCallId { get; init; }

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["role"] = Role, ["content"] = Content };
        if (ToolCalls.Count > 0) json["tool_calls"] = new JsonArray([.. ToolCalls.Select(call => call.ToJson())]);
        if (ToolCallId is { } id) json["tool_call_id"] = id;
        return json;
    }
}

/// <summary>A call that an earlier message made.</summary>
/// <param name="Id">What the answering message names, or null.</param>
/// <param name="Name">The tool.</param>
/// <param name="Arguments">
/// JSON text. Where it is valid the template gets the value itself, as transformers gives it, so that `tojson` does not quote it twice.
/// </param>
public sealed record TemplateToolCall(string? Id, string Name, string Arguments)
{
    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["type"] = "function",
            ["function"] = new JsonObject { ["name"] = Name, ["arguments"] = ArgumentsValue() },
        };
        if (Id is not null) json["id"] = Id;
        return json;
    }

    private JsonNode? ArgumentsValue()
    {
        try
        {
            return JsonNode.Parse(Arguments);
        }
        catch (JsonException)
        {
            return Arguments;
        }
    }
}

/// <summary>A tool that is offered to the model.</summary>
/// <param name="Name">Name by which it is called.</param>
/// <param name="Description">What it does; may be empty.</param>
/// <param name="Parameters">JSON schema of its arguments.</param>
public sealed record TemplateTool(string Name, string Description, JsonElement Parameters)
{
    internal JsonObject ToJson() => new()
    {
        ["type"] = "function",
        ["function"] = new JsonObject
        {
            ["name"] = Name,
            ["description"] = Description,
            ["parameters"] = JsonObject.Create(Parameters),
        },
    };
}
