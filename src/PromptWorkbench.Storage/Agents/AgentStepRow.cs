namespace PromptWorkbench.Storage.Agents;

/// <summary>A row of table `agent_steps`. Durations are milliseconds, structured values JSON.</summary>
internal sealed class AgentStepRow
{
    public required string RunId { get; set; }

    public int Number { get; set; }

    public required string StartedAt { get; set; }

    public double DurationMs { get; set; }

    public required string MessagesSent { get; set; }

    public required string Output { get; set; }

    public string? Thought { get; set; }

    public required string ToolUses { get; set; }

    public string? Problem { get; set; }

    public string? FinishReason { get; set; }

    public string? Failure { get; set; }

    public int? PromptTokens { get; set; }

    public int? CompletionTokens { get; set; }

    public int? CachedTokens { get; set; }

    public string? Timings { get; set; }

    public string? Provenance { get; set; }
}
