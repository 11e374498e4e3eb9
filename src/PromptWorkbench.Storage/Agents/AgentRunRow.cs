namespace PromptWorkbench.Storage.Agents;

/// <summary>A row of table `agent_runs`. Times are ISO 8601 in UTC, structured values JSON.</summary>
internal sealed class AgentRunRow
{
    public required string Id { get; set; }

    public required string StartedAt { get; set; }

    public string? FinishedAt { get; set; }

    public required string ModelId { get; set; }

    public required string Question { get; set; }

    public required string Spec { get; set; }

    public string? Ending { get; set; }

    public string? EndingNote { get; set; }

    public string? Answer { get; set; }
}
