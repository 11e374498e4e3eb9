namespace PromptWorkbench.Storage.Runs;

/// <summary>A row of table `run_ratings`: the thumb on one run.</summary>
internal sealed class RunRatingRow
{
    public required string RunId { get; set; }

    public required string Rating { get; set; }

    public required string RatedAt { get; set; }
}
