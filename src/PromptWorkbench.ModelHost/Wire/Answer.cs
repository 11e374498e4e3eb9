using System.Text.Json.Serialization;

namespace PromptWorkbench.ModelHost.Wire;

/// <summary>An answer of either completion endpoint, whole or a chunk of a stream.</summary>
internal sealed record Answer(string Id, string Object, long Created, string Model, string SystemFingerprint, IReadOnlyList<Choice> Choices)
{
    public Usage? Usage { get; init; }

    public Timings? Timings { get; init; }

    public Provenance? Provenance { get; init; }
}

internal sealed record Choice
{
    public int Index { get; init; }

    public AnswerMessage? Message { get; init; }

    public AnswerDelta? Delta { get; init; }

    public string? Text { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? FinishReason { get; init; }

    public string? StopType { get; init; }

    public string? StoppingWord { get; init; }
}

internal sealed record AnswerMessage(string Role, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Content)
{
    public IReadOnlyList<AnswerToolCall>? ToolCalls { get; init; }
}

internal sealed record AnswerDelta
{
    public string? Role { get; init; }

    public string? Content { get; init; }

    public IReadOnlyList<AnswerToolCall>? ToolCalls { get; init; }
}

/// <param name="Index">Which call of the answer this is, in a stream; null in a whole answer.</param>
/// <param name="Id">Unique.</param>
/// <param name="Type">Always `function`.</param>
/// <param name="Function">The tool and its arguments.</param>
internal sealed record AnswerToolCall(int? Index, string Id, string Type, AnswerFunction Function);

/// <param name="Name">The tool.</param>
/// <param name="Arguments">JSON as a text.</param>
internal sealed record AnswerFunction(string Name, string Arguments);

internal sealed record Usage(int PromptTokens, int CompletionTokens, int TotalTokens, PromptTokensDetails PromptTokensDetails);

internal sealed record PromptTokensDetails(int CachedTokens);

internal sealed record Timings(
    int PromptN,
    int CacheN,
    double PromptMs,
    double PromptPerTokenMs,
    double PromptPerSecond,
    int PredictedN,
    double PredictedMs,
    double PredictedPerTokenMs,
    double PredictedPerSecond);

internal sealed record Provenance(
    string ModelFile,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? ModelSha256,
    string HostBuild,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? TemplateSha256,
    string RenderedPrompt,
    string PromptTokensSha256,
    uint Seed,
    AppliedSettings AppliedSettings);

internal sealed record AppliedSettings(
    float Temperature,
    int TopK,
    float TopP,
    float MinP,
    float RepeatPenalty,
    int RepeatLastN,
    float PresencePenalty,
    float FrequencyPenalty,
    int MaxTokens,
    IReadOnlyList<string> Stop);
