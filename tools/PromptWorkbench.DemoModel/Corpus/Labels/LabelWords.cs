namespace PromptWorkbench.DemoModel.Corpus.Labels;

/// <summary>Words that say nothing by themselves and stand for a class.</summary>
internal static class LabelWords
{
    private static readonly string[] Colours = "blue green red yellow black white pink orange purple gray brown gold".Split(' ');
    private static readonly string[] Letters = "A B C D E F G H K M P Q R S T X Y Z".Split(' ');
    private static readonly string[] Marks = "yes no one two up down left right on off high low in out plus minus cat dog foo bar first second Class1 Class2 type1 type2".Split(' ');
    private static readonly string[] Consonants = "b d f g k l m n p r s t v z".Split(' ');
    private static readonly string[] Vowels = "a e i o u".Split(' ');

    /// <summary>So many different ones, all of one make.</summary>
    public static string[] Several(Dice dice, int count)
    {
        Func<string> make = dice.Weighted<Func<string>>(
            (0.42, () => dice.Pick(Common.Nouns)),
            (0.1, () => dice.Pick(Common.Verbs)),
            (0.1, () => dice.Pick(Common.Adjectives)),
            (0.12, () => dice.Pick(Colours)),
            (0.08, () => Nonce(dice)),
            (0.06, () => dice.Pick(Letters)),
            (0.04, () => dice.Below(10).ToString()),
            (0.03, () => dice.Pick(Common.Nouns).ToUpperInvariant()),
            (0.03, () => Common.Capitalized(dice.Pick(Common.Nouns))),
            (0.02, () => dice.Pick(Marks)));
        var words = new List<string>();
        while (words.Count < count)
        {
            var word = make();
            if (!words.Contains(word)) words.Add(word);
        }

        return [.. words];
    }

    /// <summary>A word that does not exist, of one to three syllables.</summary>
    public static string Nonce(Dice dice) =>
        string.Concat(Enumerable.Range(0, dice.Between(1, 3)).Select(_ => dice.Pick(Consonants) + dice.Pick(Vowels))) + dice.Pick(Consonants);

    /// <summary>"a or b", "a, b or c".</summary>
    public static string Either(IReadOnlyList<string> labels) => $"{string.Join(", ", labels.SkipLast(1))} or {labels[^1]}";
}
