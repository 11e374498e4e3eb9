using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Storage.Runs;

internal static class RunRowMapping
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static RunRow ToRow(this Run run) => new()
    {
        Id = run.Id.ToString(),
        StartedAt = Write(run.StartedAt),
        FinishedAt = run.FinishedAt is { } finished ? Write(finished) : null,
        Status = Name(run.Status),
        ModelId = run.Spec.ModelId,
        MessagesWritten = JsonSerializer.Serialize(run.Spec.Messages, Json),
        Variables = JsonSerializer.Serialize(run.Spec.Variables, Json),
        MessagesSent = JsonSerializer.Serialize(run.Messages, Json),
        RequestedSettings = JsonSerializer.Serialize(run.Spec.Settings, Json),
        AppliedSettings = run.Provenance?.AppliedSettings,
        Output = run.Output,
        FinishReason = run.FinishReason is { } reason ? Name(reason) : null,
        FailureReason = run.Failure is { } failure ? Name(failure.Reason) : null,
        FailureMessage = run.Failure?.Message,
        FailureIsRetriable = run.Failure?.IsRetriable,
        FailureDetail = run.Failure?.Detail,
        PromptTokens = run.Usage?.PromptTokens,
        CompletionTokens = run.Usage?.CompletionTokens,
        CachedTokens = run.Usage?.CachedTokens,
        TimeToFirstTokenMs = run.TimeToFirstTokenMilliseconds,
        TimedPromptTokens = run.Timings?.PromptTokens,
        TimedCachedTokens = run.Timings?.CachedTokens,
        PromptMs = run.Timings?.PromptMilliseconds,
        TimedPredictedTokens = run.Timings?.PredictedTokens,
        PredictedMs = run.Timings?.PredictedMilliseconds,
        HasProvenance = run.Provenance is not null,
        ModelFile = run.Provenance?.ModelFile,
        ModelSha256 = run.Provenance?.ModelSha256,
        HostBuild = run.Provenance?.HostBuild,
        TemplateSha256 = run.Provenance?.TemplateSha256,
        RenderedPrompt = run.Provenance?.RenderedPrompt,
        PromptTokensSha256 = run.Provenance?.PromptTokensSha256,
        Seed = run.Provenance?.Seed,
        PromptSha256 = CanonicalForm.Sha256Of(run.Spec.Messages),
    };

    public static Run ToRun(this RunRow row) => new()
    {
        Id = Guid.Parse(row.Id),
        StartedAt = ReadTime(row.StartedAt),
        FinishedAt = row.FinishedAt is { } finished ? ReadTime(finished) : null,
        Status = Read<RunStatus>(row.Status),
        Spec = new RunSpec(
            row.ModelId,
            ReadJson<ChatMessage[]>(row.MessagesWritten),
            ReadJson<Dictionary<string, string>>(row.Variables),
            ReadJson<SamplingSettings>(row.RequestedSettings)),
        Messages = ReadJson<ChatMessage[]>(row.MessagesSent),
        Output = row.Output,
        FinishReason = row.FinishReason is { } reason ? Read<FinishReason>(reason) : null,
        Failure = row.FailureReason is { } failure
            ? new ModelFailure(Read<ModelFailureReason>(failure), row.FailureMessage ?? "", row.FailureIsRetriable ?? false, row.FailureDetail)
            : null,
        Usage = row.PromptTokens is { } prompt
            ? new TokenUsage(prompt, row.CompletionTokens ?? 0, row.CachedTokens)
            : null,
        Timings = row.PromptMs is { } promptMs
            ? new CallTimings(row.TimedPromptTokens ?? 0, row.TimedCachedTokens ?? 0, promptMs, row.TimedPredictedTokens ?? 0, row.PredictedMs ?? 0)
            : null,
        TimeToFirstTokenMilliseconds = row.TimeToFirstTokenMs,
        Provenance = row.HasProvenance
            ? new CallProvenance(row.ModelFile, row.ModelSha256, row.HostBuild, row.TemplateSha256, row.RenderedPrompt,
                row.PromptTokensSha256, (uint?)row.Seed, row.AppliedSettings)
            : null,
        Tags = [.. row.Tags.Select(tag => tag.Tag).Order(StringComparer.Ordinal)],
    };

    /// <summary>How an enum value stands in the database: `MaxTokens` is `max_tokens`.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => SnakeCase.Of(value.ToString());

    public static string Write(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    public static DateTimeOffset ReadTime(string text) =>
        DateTimeOffset.ParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    public static T Read<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(name.Replace("_", ""), ignoreCase: true);

    private static T ReadJson<T>(string text)
        where T : class => JsonSerializer.Deserialize<T>(text, Json)
            ?? throw new InvalidDataException($"A run holds null where {typeof(T).Name} was expected.");
}
