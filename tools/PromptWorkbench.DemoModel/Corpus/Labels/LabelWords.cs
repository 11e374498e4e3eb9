using PromptWorkbench.DemoModel.Corpus.Sentiment;
using PromptWorkbench.DemoModel.Corpus.Topics;

namespace PromptWorkbench.DemoModel.Corpus.Labels;

/// <summary>Labels of all sorts, so that a model learns to take whatever stands there.</summary>
internal static class LabelWords
{
    private const double OwnNamesShare = 0.17;

    private static readonly string[] Colors = "red blue green yellow purple pink brown black white gray orange gold silver".Split(' ');

    private static readonly string[] Letters = [.. Enumerable.Range('A', 26).Select(letter => ((char)letter).ToString())];

    private static readonly string[] Marks = ["+", "-", "*", "#", "!", "?", "%", "@", "&"];

    /// <summary>All words that labels of texts to learn from are made of, in whatever letters.</summary>
    public static IReadOnlySet<string> Learnt { get; } = new HashSet<string>(
        [.. new[] { Common.Nouns, Common.Verbs, Common.Adjectives, Common.MenNames, Common.WomenNames, Common.Cities }.SelectMany(pool => pool.For(Part.Training)),
            "yes", "no", .. Colors, .. SentimentLabels.All.SelectMany(labels => (string[])[labels.Positive, labels.Negative, labels.Neutral]),
            .. TopicSentences.Names, .. WordCategories.Names, .. SupportMessages.Names, .. LabelTask.SentenceKinds],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>A label for each class: any words; now and then the classes' own names, right or exchanged.</summary>
    /// <param name="task">The classes.</param>
    /// <param name="dice">Chance.</param>
    /// <param name="mayExchange">There are examples to tell that the names are exchanged.</param>
    public static string[] For(LabelTask task, Dice dice, bool mayExchange)
    {
        if (!dice.Chance(OwnNamesShare))
            return Any(dice, task.Classes.Count);
        string[] names = task.Classes is [LabelTask.Praise, _] or [LabelTask.Complaint, _]
            ? Sentiment(dice, task.Classes)
            : [.. task.Classes];
        return !mayExchange || dice.Chance(0.5) ? names : [.. names[1..], names[0]];
    }

    /// <summary>Different labels of one sort, or of several.</summary>
    public static string[] Any(Dice dice, int count)
    {
        var mixed = dice.Chance(0.12);
        var sort = Sort(dice);
        var labels = new List<string>();
        while (labels.Count < count)
        {
            var label = (mixed ? Sort(dice) : sort)(dice);
            if (!labels.Contains(label))
                labels.Add(label);
        }

        return [.. labels];
    }

    /// <summary>A word of the word lists.</summary>
    public static string Word(Dice dice) => dice.Pick(dice.Weighted((0.6, Common.Nouns), (0.2, Common.Verbs), (0.2, Common.Adjectives)));

    private static string[] Sentiment(Dice dice, IReadOnlyList<string> classes)
    {
        var labels = SentimentLabels.Pick(dice);
        return [.. classes.Select(name => labels.For(name == LabelTask.Praise))];
    }

    private static Func<Dice, string> Sort(Dice dice) => dice.Weighted<Func<Dice, string>>(
        (0.5, Word),
        (0.1, chance => chance.Pick(Colors)),
        (0.08, chance => chance.Pick(Letters)),
        (0.09, Nonce.Word),
        (0.05, chance => Common.Capitalized(Word(chance))),
        (0.04, chance => Word(chance).ToUpperInvariant()),
        (0.05, chance => $"{chance.Below(10)}"),
        (0.02, chance => $"{chance.Between(10, 99)}"),
        (0.03, Common.Name),
        (0.02, chance => chance.Pick(Common.Cities)),
        (0.01, chance => chance.Pick(Marks)),
        (0.01, chance => $"{Word(chance)} {Word(chance)}"));
}
