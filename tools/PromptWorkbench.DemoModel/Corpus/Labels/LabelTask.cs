using PromptWorkbench.DemoModel.Corpus.Reviews;
using PromptWorkbench.DemoModel.Corpus.Topics;

namespace PromptWorkbench.DemoModel.Corpus.Labels;

/// <summary>Texts in classes.</summary>
/// <param name="Classes">The classes' true names: positive, animal. Labels in a prompt may be others.</param>
/// <param name="Nouns">What one text is called: review.</param>
/// <param name="Write">A text of a class.</param>
internal sealed record LabelTask(IReadOnlyList<string> Classes, IReadOnlyList<string> Nouns, Func<Dice, string, string> Write)
{
    public const string Praise = "positive";
    public const string Complaint = "negative";

    public static IReadOnlyList<string> SentenceKinds { get; } = ["question", "statement", "command"];

    private const double FullShare = 0.3;

    private static readonly string[] Reviews = ["review", "text", "comment", "sentence", "message", "opinion"];

    public static LabelTask Pick(Dice dice) => dice.Weighted<Func<Dice, LabelTask>>((0.52, Sentiment), (0.15, Topic), (0.16, Category), (0.1, Intent), (0.07, SentenceKind))(dice);

    /// <summary>Praise or complaint.</summary>
    public static LabelTask Sentiment(Dice dice)
    {
        var isFull = dice.Chance(FullShare);
        return new([.. dice.Shuffled([Praise, Complaint])], Reviews, (texts, name) => isFull ? ReviewText.Full(texts, name == Praise) : ReviewText.Short(texts, name == Praise));
    }

    /// <summary>Words by what they name.</summary>
    public static LabelTask Category(Dice dice) => new(Some(dice, WordCategories.Names), ["word", "item", "word"], WordCategories.Word);

    private static LabelTask Topic(Dice dice) => new(Some(dice, TopicSentences.Names), ["sentence", "text", "note"], TopicSentences.Write);

    private static LabelTask Intent(Dice dice) => new(Some(dice, SupportMessages.Names), ["message", "text", "e-mail"], SupportMessages.Write);

    private static LabelTask SentenceKind(Dice dice) => new(Some(dice, SentenceKinds, 3), ["sentence", "text", "line"], KindsOfSentences.Write);

    private static string[] Some(Dice dice, IReadOnlyList<string> names, int most = 4) =>
        dice.Several(names, Math.Min(most, dice.Weighted((0.6, 2), (0.28, 3), (0.12, 4))));
}
