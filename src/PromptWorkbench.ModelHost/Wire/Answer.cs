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

    public AnswerMessage? Delta { get; init; }

    public string? Text { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? FinishReason { get; init; }

    public string? StopType { get; init; }

    public string? StoppingWord { get; init; }
}

internal sealed record AnswerMessage
{
    public string? Role { get; init; }

    public string? Content { get; init; }
}

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
