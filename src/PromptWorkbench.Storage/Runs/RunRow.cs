namespace PromptWorkbench.Storage.Runs;

/// <summary>A row of table `runs`. Times are ISO 8601 in UTC, durations milliseconds, structured values JSON.</summary>
internal sealed class RunRow
{
    public required string Id { get; set; }

    public required string StartedAt { get; set; }

    public string? FinishedAt { get; set; }

    public required string Status { get; set; }

    public required string ModelId { get; set; }

    public required string MessagesWritten { get; set; }

    public required string Variables { get; set; }

    public required string MessagesSent { get; set; }

    public required string RequestedSettings { get; set; }

    public string? AppliedSettings { get; set; }

    public required string Output { get; set; }

    public string? FinishReason { get; set; }

    public string? FailureReason { get; set; }

    public string? FailureMessage { get; set; }

    public bool? FailureIsRetriable { get; set; }

    public string? FailureDetail { get; set; }

    public int? PromptTokens { get; set; }

    public int? CompletionTokens { get; set; }

    public int? CachedTokens { get; set; }

    public double? TimeToFirstTokenMs { get; set; }

    public int? TimedPromptTokens { get; set; }

    public int? TimedCachedTokens { get; set; }

    public double? PromptMs { get; set; }

    public int? TimedPredictedTokens { get; set; }

    public double? PredictedMs { get; set; }

    public bool HasProvenance { get; set; }

    public string? ModelFile { get; set; }

    public string? ModelSha256 { get; set; }

    public string? HostBuild { get; set; }

    public string? TemplateSha256 { get; set; }

    public string? RenderedPrompt { get; set; }

    public string? PromptTokensSha256 { get; set; }

    public long? Seed { get; set; }

    public string? PromptSha256 { get; set; }

    public List<RunTagRow> Tags { get; set; } = [];
}
