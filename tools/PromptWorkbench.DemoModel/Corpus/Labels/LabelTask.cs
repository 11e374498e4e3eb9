namespace PromptWorkbench.DemoModel.Corpus.Labels;

/// <summary>Texts of two or more classes, each class with a label that only examples explain.</summary>
/// <param name="Noun">What a text is called.</param>
/// <param name="Classes">Writes a text of each class.</param>
/// <param name="Labels">Beside each class its label.</param>
internal sealed record LabelTask(string Noun, IReadOnlyList<Func<Dice, string>> Classes, IReadOnlyList<string> Labels)
{
    private static readonly (string Good, string Bad)[] Swapped = [("negative", "positive"), ("bad", "good"), ("unhappy", "happy"), ("Negative", "Positive")];

    /// <summary>Reviews, good and bad, with labels of chance.</summary>
    public static LabelTask OfReviews(Dice dice, IReadOnlyList<string> labels) => new(
        dice.Pick("Review", "Review", "Text", "Comment"), [random => Reviews.Write(random, isGood: true), random => Reviews.Write(random, isGood: false)], labels);

    /// <summary>Any task there is.</summary>
    public static LabelTask Any(Dice dice)
    {
        var kind = dice.Weighted((0.5, 0), (0.16, 1), (0.24, 2), (0.1, 3));
        if (kind == 0)
        {
            var swapped = dice.Pick(Swapped);
            return OfReviews(dice, dice.Chance(0.08) ? [swapped.Good, swapped.Bad] : dice.Chance(0.04) ? ["positive", "negative"] : LabelWords.Several(dice, 2));
        }

        var count = dice.Weighted((0.6, 2), (0.28, 3), (0.12, 4));
        return kind switch
        {
            1 => Of(dice.Pick("Text", "Sentence", "Message"), dice.Several(Topics.OfSentences, count), Topics.Sentence),
            2 => Of(dice.Pick("Word", "Item", "Input"), dice.Several(Topics.OfWords, count), (random, group) => random.Pick(group.Words)),
            _ => Of(dice.Pick("Message", "Text", "Ticket"), dice.Several(Topics.OfMessages, count), Topics.Message),
        };

        LabelTask Of(string noun, WordGroup[] groups, Func<Dice, WordGroup, string> write) =>
            new(noun, [.. groups.Select(group => (Func<Dice, string>)(random => write(random, group)))], LabelWords.Several(dice, count));
    }
}
