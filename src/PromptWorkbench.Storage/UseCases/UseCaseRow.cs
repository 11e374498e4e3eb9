namespace PromptWorkbench.Storage.UseCases;

/// <summary>
/// A row of table `use_cases`. Shares are numbers from 0 to 1. The columns from <see cref="RequiredAccuracy"/> on are
/// what the rules made of the card when it was saved; a card is read back without them.
/// </summary>
internal sealed class UseCaseRow
{
    public required string Id { get; set; }

    public required string CreatedAt { get; set; }

    public required string UpdatedAt { get; set; }

    public string? Sample { get; set; }

    public required string Title { get; set; }

    public required string Description { get; set; }

    public required string Scores { get; set; }

    public double? TolerableErrors { get; set; }

    public double? CatchBelieved { get; set; }

    public int? CatchCaught { get; set; }

    public int? CatchSeeded { get; set; }

    public bool PersonInTheLoop { get; set; }

    public int? EvidenceCorrect { get; set; }

    public int? EvidenceItems { get; set; }

    public int? EvidenceUnusable { get; set; }

    public string? EvidenceOutcomes { get; set; }

    public string? EvidenceSource { get; set; }

    public string? EvidenceAt { get; set; }

    public string? EvidenceSha256 { get; set; }

    public string? ExperimentId { get; set; }

    public int? BaselineOnlyOurs { get; set; }

    public int? BaselineOnlyBaseline { get; set; }

    public required string NextExperiment { get; set; }

    public required string Owner { get; set; }

    public string? ReviewDate { get; set; }

    public required string KillCriteria { get; set; }

    public required string Dissent { get; set; }

    public double? RequiredAccuracy { get; set; }

    public double? AccuracyLower { get; set; }

    public double? AccuracyUpper { get; set; }

    public string? Verdict { get; set; }

    public int? ItemsNeeded { get; set; }

    public required string EvidenceLevel { get; set; }

    public required string Decision { get; set; }
}
