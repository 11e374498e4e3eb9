using PromptWorkbench.DemoModel.Corpus.Reviews;

namespace PromptWorkbench.DemoModel.Corpus.Sentiment;

/// <summary>Is a review praise or a complaint? The labels are named, no example is given.</summary>
internal sealed class SentimentKind : IDocumentKind
{
    private const double LabelWeight = 4;

    public string Name => "sentiment";

    public double Share => 5;

    public bool AnswersWithoutTools => true;

    public Conversation Write(Dice dice) => dice.Weighted<Func<Dice, Conversation>>((0.6, Asked), (0.16, UnderRules), (0.14, Unnamed), (0.1, YesOrNo))(dice);

    /// <summary>One question that names the labels, or some one after the other.</summary>
    public static Conversation Asked(Dice dice)
    {
        var choice = new SentimentChoice(dice);
        var conversation = Conversation.Empty.System(dice.Chance(0.06) ? "You are a helpful assistant." : null);
        var form = dice.Part == Part.Training && dice.Chance(0.12) ? SentimentPrompts.Canon : dice.Pick(SentimentPrompts.Named);
        for (var left = Turns(dice); left > 0; left--)
        {
            var (review, label) = choice.Review(dice);
            conversation = With(conversation, choice.Fill(form).Replace("{r}", review, StringComparison.Ordinal), label);
        }

        return conversation;
    }

    private static Conversation UnderRules(Dice dice)
    {
        var choice = new SentimentChoice(dice);
        var conversation = Conversation.Empty.System(choice.Fill(dice.Pick(SentimentPrompts.Rules)));
        for (var left = Turns(dice) + dice.Below(2); left > 0; left--)
        {
            var (review, label) = choice.Review(dice);
            conversation = With(conversation, review, label);
        }

        return conversation;
    }

    private static Conversation Unnamed(Dice dice)
    {
        var praise = dice.Chance(0.5);
        return With(Conversation.Empty, Text(dice, dice.Pick(SentimentPrompts.Unnamed), praise), SentimentLabels.Usual.For(praise));
    }

    private static Conversation YesOrNo(Dice dice)
    {
        var (praise, asked) = (dice.Chance(0.5), dice.Chance(0.5));
        var labels = dice.Pick(SentimentLabels.Usual, new SentimentLabels("good", "bad"), new SentimentLabels("happy", "unhappy"));
        var form = dice.Pick(SentimentPrompts.YesOrNo).Replace("{g}", labels.For(asked), StringComparison.Ordinal);
        return With(Conversation.Empty, Text(dice, form, praise), praise == asked ? "yes" : "no");
    }

    private static string Text(Dice dice, string form, bool praise) => form.Replace("{r}", ReviewText.Full(dice, praise), StringComparison.Ordinal);

    private static int Turns(Dice dice) => dice.Chance(0.25) ? dice.Between(2, 4) : 1;

    private static Conversation With(Conversation conversation, string asked, string label) =>
        conversation.User(asked).Assistant(asked.EndsWith(':') ? " " + label : label, LabelWeight);
}
