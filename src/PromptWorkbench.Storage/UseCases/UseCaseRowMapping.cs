using System.Globalization;
using System.Text.Json;
using PromptWorkbench.Domain.UseCases;
using PromptWorkbench.Storage.Runs;

namespace PromptWorkbench.Storage.UseCases;

internal static class UseCaseRowMapping
{
    private const string DateFormat = "yyyy-MM-dd";

    public static UseCaseRow ToRow(this UseCaseCard card)
    {
        var assessment = Assessment.Of(card);
        return new UseCaseRow
        {
            Id = card.Id.ToString(),
            CreatedAt = RunRowMapping.Write(card.CreatedAt),
            UpdatedAt = RunRowMapping.Write(card.UpdatedAt),
            Sample = card.Sample,
            Title = card.Title,
            Description = card.Description,
            Scores = JsonSerializer.Serialize(card.Scores.OrderBy(pair => pair.Key).ToDictionary(pair => Key(pair.Key), pair => pair.Value)),
            TolerableErrors = card.TolerableErrors,
            CatchBelieved = card.CatchRate.Believed,
            CatchCaught = card.CatchRate.Caught,
            CatchSeeded = card.CatchRate.Seeded,
            PersonInTheLoop = card.PersonInTheLoop,
            EvidenceCorrect = card.Evidence?.Correct,
            EvidenceItems = card.Evidence?.Items,
            EvidenceUnusable = card.Evidence?.Unusable,
            EvidenceOutcomes = card.Evidence is { } evidence ? JsonSerializer.Serialize(evidence.Outcomes) : null,
            EvidenceSource = card.Evidence?.Source,
            EvidenceAt = card.Evidence is { } dated ? RunRowMapping.Write(dated.RecordedAt) : null,
            EvidenceSha256 = card.Evidence?.Sha256,
            ExperimentId = card.Evidence?.ExperimentId?.ToString(),
            BaselineOnlyOurs = card.Baseline?.OnlyOurs,
            BaselineOnlyBaseline = card.Baseline?.OnlyBaseline,
            NextExperiment = card.NextExperiment,
            Owner = card.Owner,
            ReviewDate = card.ReviewDate?.ToString(DateFormat, CultureInfo.InvariantCulture),
            KillCriteria = card.KillCriteria,
            Dissent = card.Dissent,
            RequiredAccuracy = assessment.RequiredAccuracy,
            AccuracyLower = assessment.Measured?.Lower,
            AccuracyUpper = assessment.Measured?.Upper,
            Verdict = assessment.Verdict is { } verdict ? RunRowMapping.Name(verdict.Kind) : null,
            ItemsNeeded = assessment.Verdict?.ItemsNeeded,
            EvidenceLevel = assessment.Level.ToString(),
            Decision = RunRowMapping.Name(assessment.Decision.Kind),
        };
    }

    public static UseCaseCard ToCard(this UseCaseRow row) => new()
    {
        Id = Guid.Parse(row.Id),
        CreatedAt = RunRowMapping.ReadTime(row.CreatedAt),
        UpdatedAt = RunRowMapping.ReadTime(row.UpdatedAt),
        Sample = row.Sample,
        Title = row.Title,
        Description = row.Description,
        Scores = Counts(row.Scores).ToDictionary(pair => Enum.Parse<CardItem>(pair.Key, ignoreCase: true), pair => pair.Value),
        TolerableErrors = row.TolerableErrors,
        CatchRate = new CatchRate(row.CatchBelieved, row.CatchCaught, row.CatchSeeded),
        PersonInTheLoop = row.PersonInTheLoop,
        Evidence = row is { EvidenceCorrect: { } correct, EvidenceItems: { } items, EvidenceAt: { } at }
            ? new Evidence(correct, items, row.EvidenceUnusable ?? 0, row.EvidenceSource ?? "", RunRowMapping.ReadTime(at))
            {
                Outcomes = Counts(row.EvidenceOutcomes ?? "{}"),
                ExperimentId = row.ExperimentId is { } experiment ? Guid.Parse(experiment) : null,
            }
            : null,
        Baseline = row is { BaselineOnlyOurs: { } ours, BaselineOnlyBaseline: { } theirs } ? new Baseline(ours, theirs) : null,
        NextExperiment = row.NextExperiment,
        Owner = row.Owner,
        ReviewDate = row.ReviewDate is { } date ? DateOnly.ParseExact(date, DateFormat, CultureInfo.InvariantCulture) : null,
        KillCriteria = row.KillCriteria,
        Dissent = row.Dissent,
    };

    private static string Key(CardItem item) => item.ToString().ToLowerInvariant();

    private static Dictionary<string, int> Counts(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, int>>(json)
            ?? throw new InvalidDataException("A use-case card holds null where counts were expected.");
}
