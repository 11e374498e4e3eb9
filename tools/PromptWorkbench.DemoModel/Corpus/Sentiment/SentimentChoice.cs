using PromptWorkbench.DemoModel.Corpus.Reviews;

namespace PromptWorkbench.DemoModel.Corpus.Sentiment;

/// <summary>The labels of a document, and which of them a review has.</summary>
internal sealed class SentimentChoice
{
    private const double UsualNeutralShare = 0.12;

    private readonly SentimentLabels labels;
    private readonly bool withNeutral;
    private readonly IReadOnlyList<string> named;

    public SentimentChoice(Dice dice, double neutralShare = UsualNeutralShare)
    {
        labels = SentimentLabels.Pick(dice);
        withNeutral = dice.Chance(neutralShare);
        named = dice.Shuffled(withNeutral ? [labels.Positive, labels.Negative, labels.Neutral] : (string[])[labels.Positive, labels.Negative]);
    }

    /// <summary>In the order in which they are named.</summary>
    public IReadOnlyList<string> Named => named;

    public string Fill(string form) => form
        .Replace("{o}", Corpus.Named.Or(named), StringComparison.Ordinal)
        .Replace("{c}", string.Join(", ", named), StringComparison.Ordinal);

    public (string Review, string Label) Review(Dice dice)
    {
        if (withNeutral && dice.Chance(1 / 3.0))
            return (ReviewText.Neutral(dice), labels.Neutral);
        var praise = dice.Chance(0.5);
        return (dice.Chance(0.2) ? ReviewText.Short(dice, praise) : ReviewText.Full(dice, praise), labels.For(praise));
    }
}
