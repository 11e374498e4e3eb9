using System.Text.Json;
using System.Text.Json.Serialization;

namespace PromptWorkbench.ModelHost.Wire;

/// <summary>What becomes the prompt; docs/wire.md, "Tools".</summary>
internal interface IChatFields
{
    IReadOnlyList<ChatMessageFields?>? Messages { get; }

    IReadOnlyList<ToolFields?>? Tools { get; }

    JsonElement? ToolChoice { get; }

    bool? ParallelToolCalls { get; }
}

internal sealed record ApplyTemplateRequest(
    IReadOnlyList<ChatMessageFields?>? Messages,
    IReadOnlyList<ToolFields?>? Tools,
    JsonElement? ToolChoice,
    bool? ParallelToolCalls) : IChatFields;

internal sealed record ChatMessageFields
{
    public string? Role { get; init; }

    [JsonConverter(typeof(MessageContentConverter))]
    public string? Content { get; init; }

    public IReadOnlyList<ToolCallFields?>? ToolCalls { get; init; }

    public string? ToolCallId { get; init; }

    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

internal sealed record ToolCallFields(string? Id, string? Type, CalledFunctionFields? Function);

/// <param name="Name">The tool.</param>
/// <param name="Arguments">JSON as a text, as OpenAI has it, or the object itself.</param>
internal sealed record CalledFunctionFields(string? Name, JsonElement? Arguments);

internal sealed record ToolFields(string? Type, ToolFunctionFields? Function);

internal sealed record ToolFunctionFields(string? Name, string? Description, JsonElement? Parameters, bool? Strict);
