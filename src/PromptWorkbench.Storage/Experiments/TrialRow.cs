namespace PromptWorkbench.Storage.Experiments;

/// <summary>A row of table `trials`. Times are ISO 8601 in UTC, durations milliseconds, structured values JSON.</summary>
internal sealed class TrialRow
{
    public required string Id { get; set; }

    public required string ExperimentId { get; set; }

    public required string PromptName { get; set; }

    public required string ModelId { get; set; }

    public int CaseNumber { get; set; }

    public int Repeat { get; set; }

    public required string StartedAt { get; set; }

    public required string FinishedAt { get; set; }

    public required string Variables { get; set; }

    public required string Expected { get; set; }

    public required string MessagesSent { get; set; }

    public required string Output { get; set; }

    public string? FinishReason { get; set; }

    public string? FailureReason { get; set; }

    public string? FailureMessage { get; set; }

    public bool? FailureIsRetriable { get; set; }

    public string? FailureDetail { get; set; }

    public int? PromptTokens { get; set; }

    public int? CompletionTokens { get; set; }

    public int? CachedTokens { get; set; }

    public string? Timings { get; set; }

    public string? Provenance { get; set; }

    public required string Grader { get; set; }

    public required string Extractor { get; set; }

    public int ExtractorVersion { get; set; }

    public required string Grading { get; set; }

    public required string Outcome { get; set; }

    public string? Extracted { get; set; }

    public double? Score { get; set; }

    public required string Reason { get; set; }

    public required string ScoredAt { get; set; }
}
