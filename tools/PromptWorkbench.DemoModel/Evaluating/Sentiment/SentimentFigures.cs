using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Sentiment;

namespace PromptWorkbench.DemoModel.Evaluating.Sentiment;

/// <summary>Praise or complaint, the labels named in the prompt.</summary>
internal static class SentimentFigures
{
    private static readonly string[] Usual = [SentimentLabels.Usual.Positive, SentimentLabels.Usual.Negative];

    public static IReadOnlyList<Figure> All { get; } =
    [
        new Figure("sentiment, labels named", Generated),
        new Figure("sentiment, reviews written by hand", ByHand),
    ];

    // Subject, sentence and wording are held out; the words that say good or bad cannot be.
    private static Exchange Generated(Dice dice)
    {
        var choice = new SentimentChoice(dice, neutralShare: 0);
        var (review, label) = choice.Review(dice);
        var text = choice.Fill(dice.Pick(SentimentPrompts.Named)).Replace("{r}", review, StringComparison.Ordinal);
        return new(Conversation.Empty.User(text), answer => LabelReader.Judge(answer, label, choice.Named));
    }

    private static Exchange ByHand(Dice dice)
    {
        var isPraise = dice.Chance(0.5);
        var text = dice.Pick(SentimentPrompts.Canon, dice.Pick(SentimentPrompts.Named))
            .Replace("{r}", dice.Pick(isPraise ? HandWrittenReviews.Praise : HandWrittenReviews.Complaints), StringComparison.Ordinal)
            .Replace("{o}", Named.Or(Usual), StringComparison.Ordinal)
            .Replace("{c}", string.Join(", ", Usual), StringComparison.Ordinal);
        return new(Conversation.Empty.User(text), answer => LabelReader.Judge(answer, SentimentLabels.Usual.For(isPraise), Usual));
    }
}
