namespace PromptWorkbench.DemoModel.Corpus.Topics;

/// <summary>What is a sentence about, what does a word name, what does a customer want? The choices are named, no example is given.</summary>
internal sealed class TopicsKind : IDocumentKind
{
    private const double LabelWeight = 4;

    private static readonly string[] Uncounted = ["day", "month", "name", "number"];

    public string Name => "topics";

    public double Share => 4;

    public bool AnswersWithoutTools => true;

    public Conversation Write(Dice dice) => dice.Weighted<Func<Dice, Conversation>>((0.45, Topic), (0.25, Word), (0.2, Intent), (0.1, UnderRules))(dice);

    /// <summary>The topic of a sentence, once or a few times.</summary>
    public static Conversation Topic(Dice dice) => Asked(dice, dice.Pick(TopicPrompts.Topics), TopicSentences.Names, TopicSentences.Write);

    private static Conversation Intent(Dice dice) => Asked(dice, dice.Pick(TopicPrompts.Intents), SupportMessages.Names, SupportMessages.Write);

    /// <summary>What a word names.</summary>
    public static Conversation Word(Dice dice)
    {
        var conversation = Conversation.Empty;
        for (var left = Turns(dice); left > 0; left--)
        {
            var categories = dice.Several(WordCategories.Names, dice.Between(2, 5));
            var right = dice.Pick(categories);
            var word = WordCategories.Word(dice, right);
            var form = dice.Pick(TopicPrompts.Words).Replace("{w}", Referred(word, right), StringComparison.Ordinal)
                .Replace("{a}", Named.Or([.. categories.Select(Common.WithArticle)]), StringComparison.Ordinal);
            conversation = With(conversation, Fill(form, word, categories), right);
        }

        return conversation;
    }

    private static Conversation UnderRules(Dice dice)
    {
        var (names, write) = dice.Chance(0.6)
            ? (TopicSentences.Names, (Func<Dice, string, string>)TopicSentences.Write)
            : (SupportMessages.Names, SupportMessages.Write);
        var choices = dice.Several(names, dice.Between(3, 6));
        var conversation = Conversation.Empty.System(Fill(dice.Pick(TopicPrompts.Rules), string.Empty, choices));
        for (var left = dice.Between(1, 4); left > 0; left--)
        {
            var right = dice.Pick(choices);
            conversation = With(conversation, write(dice, right), right);
        }

        return conversation;
    }

    private static Conversation Asked(Dice dice, string form, IReadOnlyList<string> names, Func<Dice, string, string> write)
    {
        var choices = dice.Several(names, dice.Between(3, 6));
        var conversation = Conversation.Empty.System(dice.Chance(0.05) ? "You are a helpful assistant." : null);
        for (var left = Turns(dice); left > 0; left--)
        {
            var right = dice.Pick(choices);
            conversation = With(conversation, Fill(form, write(dice, right), choices), right);
        }

        return conversation;
    }

    private static Conversation With(Conversation conversation, string asked, string label) =>
        conversation.User(asked).Assistant(asked.EndsWith(':') ? " " + label : label, LabelWeight);

    private static string Fill(string form, string text, IReadOnlyList<string> choices) => form
        .Replace("{t}", text, StringComparison.Ordinal)
        .Replace("{o}", Named.Or(choices), StringComparison.Ordinal)
        .Replace("{c}", string.Join(", ", choices), StringComparison.Ordinal);

    private static string Referred(string word, string category) =>
        char.IsUpper(word[0]) || Uncounted.Contains(category) || category is "color" or "sport" or "metal" or "feeling" or "drink" or "kind of weather" || word is "spinach" or "garlic"
            ? word
            : Common.WithArticle(word);

    private static int Turns(Dice dice) => dice.Chance(0.3) ? dice.Between(2, 4) : 1;
}
