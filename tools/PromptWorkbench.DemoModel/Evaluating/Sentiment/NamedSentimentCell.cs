using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Sentiment;

namespace PromptWorkbench.DemoModel.Evaluating.Sentiment;

/// <summary>Praise or complaint, the labels named in the prompt. Subject, sentence and wording are held out; the words that say good or bad cannot be.</summary>
internal sealed class NamedSentimentCell : ICell
{
    public string Name => "sentiment, labels named";

    public Exchange Ask(Dice dice)
    {
        var choice = new SentimentChoice(dice, neutralShare: 0);
        var (review, label) = choice.Review(dice);
        var text = choice.Fill(dice.Pick(SentimentPrompts.Named)).Replace("{r}", review, StringComparison.Ordinal);
        return new(Conversation.Empty.User(text), answer => LabelReader.Judge(answer, label, choice.Named));
    }
}
