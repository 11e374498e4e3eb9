using PromptWorkbench.Domain.Statistics;

namespace PromptWorkbench.Domain.UseCases;

/// <summary>What follows from a card: computed, never entered.</summary>
public sealed record Assessment
{
    public required UseCaseCard Card { get; init; }

    /// <summary>A_req, 0 to 1; null until e is stated.</summary>
    public double? RequiredAccuracy { get; init; }

    /// <summary>The largest share of silent errors, e / (1 - h); null until e is stated.</summary>
    public double? ErrorLimit { get; init; }

    /// <summary>Wilson 95 % interval of the accuracy; null without evidence.</summary>
    public Interval? Measured { get; init; }

    /// <summary>Wilson 95 % interval of the share of silent errors; null without evidence.</summary>
    public Interval? SilentErrors { get; init; }

    /// <summary>Null until e is stated.</summary>
    public AccuracyVerdict? Verdict { get; init; }

    public EvidenceLevel Level { get; init; }

    /// <summary>Null until fluency is scored and e is stated.</summary>
    public GridCell? Cell { get; init; }

    /// <summary>Q3, Q4 and Q5 where they are scored below 2.</summary>
    public IReadOnlyList<CardItem> Objections { get; init; } = [];

    public required Decision Decision { get; init; }

    public static Assessment Of(UseCaseCard card)
    {
        var caught = card.CatchRate.Counted;
        var required = card.TolerableErrors is { } tolerable ? UseCases.RequiredAccuracy.Of(tolerable, caught) : (double?)null;
        var verdict = required is { } line ? AccuracyVerdict.Of(line, card.Evidence) : null;
        var level = EvidenceLevels.Of(card.Evidence, verdict);
        var cell = required is { } accuracy && card.Score(CardItem.Q2a) is { } fluency ? GridCell.Of(fluency, accuracy) : null;
        return new Assessment
        {
            Card = card,
            RequiredAccuracy = required,
            ErrorLimit = card.TolerableErrors is { } errors ? UseCases.RequiredAccuracy.ErrorLimit(errors, caught) : null,
            Measured = card.Evidence is { } evidence ? Wilson.Of(evidence.Correct, evidence.Items) : null,
            SilentErrors = card.Evidence is { } seen ? Wilson.Of(seen.Wrong, seen.Items) : null,
            Verdict = verdict,
            Level = level,
            Cell = cell,
            Objections = [.. new[] { CardItem.Q3, CardItem.Q4, CardItem.Q5 }.Where(item => card.Score(item) < 2)],
            Decision = DecisionRules.Decide(card, verdict, level, cell),
        };
    }
}
