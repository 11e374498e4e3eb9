using System.Text.Json;
using System.Text.Json.Serialization;

namespace PromptWorkbench.ModelHost.Wire;

/// <summary>What both completion endpoints accept; docs/wire.md, "Generation fields".</summary>
internal abstract record GenerationFields
{
    public string? Model { get; init; }

    public float? Temperature { get; init; }

    public int? TopK { get; init; }

    public float? TopP { get; init; }

    public float? MinP { get; init; }

    public float? RepeatPenalty { get; init; }

    public int? RepeatLastN { get; init; }

    public float? PresencePenalty { get; init; }

    public float? FrequencyPenalty { get; init; }

    public long? Seed { get; init; }

    public int? MaxTokens { get; init; }

    public int? MaxCompletionTokens { get; init; }

    public int? NPredict { get; init; }

    [JsonConverter(typeof(StopTextsConverter))]
    public IReadOnlyList<string>? Stop { get; init; }

    public bool? Stream { get; init; }

    public StreamOptions? StreamOptions { get; init; }

    public bool? ReturnProvenance { get; init; }

    /// <summary>Every other field, for <see cref="OtherFields"/> to judge.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Others { get; set; }
}

internal sealed record StreamOptions(bool? IncludeUsage, bool? IncludeObfuscation);

internal sealed record ChatCompletionRequest : GenerationFields, IChatFields
{
    public IReadOnlyList<ChatMessageFields?>? Messages { get; init; }

    public IReadOnlyList<ToolFields?>? Tools { get; init; }

    public JsonElement? ToolChoice { get; init; }

    public bool? ParallelToolCalls { get; init; }
}

internal sealed record CompletionRequest : GenerationFields
{
    [JsonConverter(typeof(PromptConverter))]
    public PromptInput? Prompt { get; init; }
}

/// <summary>A text, or the token ids themselves.</summary>
internal sealed record PromptInput(string? Text, IReadOnlyList<int>? Tokens);
