namespace PromptWorkbench.Storage.Runs;

/// <summary>A row of table `run_tags`: one tag on one run.</summary>
internal sealed class RunTagRow
{
    public required string RunId { get; set; }

    public required string Tag { get; set; }
}
