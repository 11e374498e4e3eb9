using PromptWorkbench.Storage.Runs;

namespace PromptWorkbench.Storage.Comparisons;

/// <summary>A row of table `comparisons`.</summary>
internal sealed class ComparisonRow
{
    public required string Id { get; set; }

    public required string CreatedAt { get; set; }

    public string? Vote { get; set; }

    public int? BetterNumber { get; set; }

    public string? VotedAt { get; set; }

    public List<ComparisonColumnRow> Columns { get; set; } = [];
}

/// <summary>A row of table `comparison_columns`. The run is null when it was deleted.</summary>
internal sealed class ComparisonColumnRow
{
    public required string ComparisonId { get; set; }

    public required int Number { get; set; }

    public required string ModelId { get; set; }

    public string? RunId { get; set; }

    public RunRow? Run { get; set; }
}
