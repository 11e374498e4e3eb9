using PromptWorkbench.Domain.UseCases;

namespace PromptWorkbench.Web.Features.UseCases;

/// <summary>One card on the grid, in pixels of the drawing.</summary>
/// <param name="Number">Number of the card in the table, counted from 1.</param>
/// <param name="Assessment">The card.</param>
/// <param name="X">Centre of the marker: fluency need.</param>
/// <param name="Y">Centre of the marker: required accuracy.</param>
public sealed record GridPoint(int Number, Assessment Assessment, double X, double Y)
{
    private const double Apart = 26;

    /// <summary>The cards that have a place on the grid. Those that would cover each other stand side by side.</summary>
    public static IReadOnlyList<GridPoint> Of(IReadOnlyList<Assessment> cards)
    {
        var points = new List<GridPoint>();
        for (var i = 0; i < cards.Count; i++)
        {
            if (cards[i] is not { RequiredAccuracy: { } required } card || card.Card.Score(CardItem.Q2a) is not { } fluency)
                continue;
            var point = new GridPoint(i + 1, card, GridScale.X(fluency), GridScale.Y(required));
            var step = fluency == 4 ? -Apart : Apart;
            while (points.Any(other => Math.Abs(other.X - point.X) < Apart && Math.Abs(other.Y - point.Y) < Apart))
                point = point with { X = point.X + step };
            points.Add(point);
        }

        return points;
    }

    public string Stakes => Assessment.Card.Score(CardItem.Q2c) switch
    {
        null => "unknown",
        <= 1 => "low",
        2 => "middle",
        3 => "high",
        _ => "highest",
    };

    /// <summary>Hollow and dashed: an opinion, or hardly more.</summary>
    public bool IsHollow => Assessment.Level <= EvidenceLevel.E1;
}
