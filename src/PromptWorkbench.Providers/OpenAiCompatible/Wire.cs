using System.Text.Json;

namespace PromptWorkbench.Providers.OpenAiCompatible;

// docs/wire.md
internal sealed record WireChunk(
    IReadOnlyList<WireChoice>? Choices,
    WireUsage? Usage,
    WireTimings? Timings,
    WireProvenance? Provenance,
    JsonElement? Error);

internal sealed record WireChoice(WireDelta? Delta, string? FinishReason, string? StopType, JsonElement? StopReason);

internal sealed record WireDelta(string? Content, IReadOnlyList<WireToolCall>? ToolCalls);

internal sealed record WireToolCall(int? Index, string? Id, WireFunction? Function);

internal sealed record WireFunction(string? Name, string? Arguments);

internal sealed record WireUsage(int PromptTokens, int CompletionTokens, WirePromptDetails? PromptTokensDetails);

internal sealed record WirePromptDetails(int? CachedTokens);

internal sealed record WireTimings(int PromptN, int CacheN, double PromptMs, int PredictedN, double PredictedMs);

internal sealed record WireProvenance(
    string? ModelFile,
    string? ModelSha256,
    string? HostBuild,
    string? TemplateSha256,
    string? RenderedPrompt,
    string? PromptTokensSha256,
    uint? Seed,
    JsonElement? AppliedSettings);

internal sealed record WireModels(IReadOnlyList<WireModel>? Data);

internal sealed record WireModel(string? Id);

internal static class WireJson
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
}
