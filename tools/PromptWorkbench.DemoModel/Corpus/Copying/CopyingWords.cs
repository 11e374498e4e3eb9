namespace PromptWorkbench.DemoModel.Corpus.Copying;

/// <summary>Words of any sort: what is copied must not matter.</summary>
internal static class CopyingWords
{
    public static string One(Dice dice) => Sort(dice)(dice);

    /// <summary>Different words, most often of one sort.</summary>
    public static string[] Some(Dice dice, int count)
    {
        var sort = dice.Chance(0.6) ? Sort(dice) : One;
        var words = new List<string>();
        while (words.Count < count)
        {
            var word = sort(dice);
            if (!words.Contains(word))
                words.Add(word);
            else
                sort = One; // There may be fewer of this sort.
        }

        return [.. words];
    }

    /// <summary>A short sentence.</summary>
    public static string Sentence(Dice dice) => Sentences.Fill(dice.Pick(Forms), gap => gap switch
    {
        "n" => dice.Pick(Common.Nouns),
        "an n" => Common.WithArticle(dice.Pick(Common.Nouns)),
        "a" => dice.Pick(Common.Adjectives),
        "p" => Common.Name(dice),
        "c" => dice.Pick(Common.Cities),
        "d" => dice.Pick(Common.Days),
        "t" => dice.Pick(Common.Things),
        "x" => Nonce.Word(dice),
        _ => $"{dice.Between(2, 99)}",
    });

    private static Func<Dice, string> Sort(Dice dice) => dice.Weighted<Func<Dice, string>>(
        (0.34, chance => chance.Pick(Common.Nouns)),
        (0.08, chance => chance.Pick(Common.Verbs)),
        (0.1, chance => chance.Pick(Common.Adjectives)),
        (0.12, Common.Name),
        (0.07, chance => chance.Pick(Common.Cities)),
        (0.08, chance => chance.Pick(Common.Things)),
        (0.12, Nonce.Word),
        (0.05, chance => $"{chance.Below(10)}"),
        (0.06, chance => $"{chance.Between(10, 9_999)}"),
        (0.04, chance => Common.Capitalized(chance.Pick(Common.Nouns))));

    private static readonly Pool Forms = new("""
        {p} has {an n}.
        The {n} is {a}.
        {p} lives in {c}.
        The {n} and the {n} are {a}.
        {p} met {p} on {d}.
        We saw the {a} {n} in {c}.
        There are {k} {t} on the {n}.
        {p} gave the {n} to {p}.
        I left the {n} at home on {d}.
        The {a} {n} costs {k} dollars.
        {p} reads about the {n}.
        Nobody knows the {x}.
        The {x} came back on {d}.
        {p} counted {k} {t}.
        My {n} is from {c}.
        {p} and {p} like the {n}.
        The {n} was under the {n}.
        A {x} is a kind of {n}.
        {d} is the day of the {n}.
        In {c} they sell {t}.
        {p} forgot the {a} {n} again.
        Please bring {k} {t} to {p}.
        """.Split('\n').Select(line => line.Trim()));
}
