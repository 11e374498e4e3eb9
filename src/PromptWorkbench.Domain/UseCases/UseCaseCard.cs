namespace PromptWorkbench.Domain.UseCases;

/// <summary>One product idea with what people think of it, what was measured, and what is to be done. What follows from it is an <see cref="Assessment"/>.</summary>
public sealed record UseCaseCard
{
    public required Guid Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Id of the sample card it began as; null when it did not.</summary>
    public string? Sample { get; init; }

    public required string Title { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Scores from 0 to 4; an item that is missing was not scored.</summary>
    public IReadOnlyDictionary<CardItem, int> Scores { get; init; } = new Dictionary<CardItem, int>();

    /// <summary>e, the tolerable share of uncaught errors, 0 to 1; null until it is stated.</summary>
    public double? TolerableErrors { get; init; }

    public CatchRate CatchRate { get; init; } = new();

    /// <summary>Whether a person sees every output before it takes effect.</summary>
    public bool PersonInTheLoop { get; init; }

    public Evidence? Evidence { get; init; }

    public Baseline? Baseline { get; init; }

    /// <summary>The one next experiment in somebody's own words; empty to take the one that the rules name.</summary>
    public string NextExperiment { get; init; } = "";

    public string Owner { get; init; } = "";

    public DateOnly? ReviewDate { get; init; }

    public string KillCriteria { get; init; } = "";

    public string Dissent { get; init; } = "";

    public int? Score(CardItem item) => Scores.TryGetValue(item, out var score) ? score : null;

    /// <summary>The card with another score; null takes the score away.</summary>
    public UseCaseCard With(CardItem item, int? score)
    {
        var scores = Scores.ToDictionary();
        scores.Remove(item);
        if (score is { } given)
            scores[item] = given is >= 0 and <= 4 ? given : throw new ArgumentOutOfRangeException(nameof(score), score, "Scores go from 0 to 4.");
        return this with { Scores = scores };
    }
}
