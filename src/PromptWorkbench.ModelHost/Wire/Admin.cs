using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace PromptWorkbench.ModelHost.Wire;

/// <param name="Status">"ok": the model is loaded.</param>
/// <param name="RequestsProcessing">Requests being computed.</param>
/// <param name="RequestsDeferred">Requests waiting for a free sequence.</param>
/// <param name="LastStepAgeMs">Age of the last step of the loop; 0 while idle.</param>
internal sealed record HealthAnswer(string Status, int RequestsProcessing, int RequestsDeferred, long LastStepAgeMs);

internal sealed record PropsAnswer(
    string ModelPath,
    string ModelAlias,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? ModelSha256,
    ulong ModelSize,
    string ModelDesc,
    int NCtx,
    int NCtxTrain,
    int NVocab,
    ulong NParams,
    int TotalSlots,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? ChatTemplate,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? ChatTemplateSha256,
    string BosToken,
    string EosToken,
    string BuildInfo,
    string HostBuild,
    string Device,
    string DeviceDescription,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? DeviceReason,
    DeviceMemoryAnswer DeviceMemory,
    string KvType,
    string FlashAttn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Lora,
    DefaultGenerationSettings DefaultGenerationSettings);

internal sealed record DeviceMemoryAnswer(ulong Free, ulong Total);

internal sealed record DefaultGenerationSettings(int NCtx, AppliedSettings Params);

internal sealed record ModelList(string Object, IReadOnlyList<ModelEntry> Data);

internal sealed record ModelEntry(string Id, string Object, long Created, string OwnedBy, ModelMeta Meta);

internal sealed record ModelMeta(int NVocab, int NCtxTrain, int NCtx, int NEmbd, ulong NParams, ulong Size, string Desc);

internal sealed record TokenizeRequest(string? Content, bool? AddSpecial, bool? ParseSpecial, bool? WithPieces);

internal sealed record TokenizeAnswer(IReadOnlyList<int> Tokens);

internal sealed record PiecesAnswer(IReadOnlyList<TokenPiece> Tokens);

/// <param name="Id">Token id.</param>
/// <param name="Piece">Its text or, where it is not whole characters, an array of its bytes.</param>
internal sealed record TokenPiece(int Id, JsonNode Piece);

internal sealed record DetokenizeRequest(IReadOnlyList<int>? Tokens);

internal sealed record DetokenizeAnswer(string Content);

internal sealed record ApplyTemplateAnswer(string Prompt, int NPromptTokens, int NCtx);
