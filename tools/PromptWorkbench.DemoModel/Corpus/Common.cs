namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>Words that many kinds of text share.</summary>
internal static class Common
{
    private static readonly string[] SilentStarts = ["hour", "honest", "honor", "heir"];

    private static readonly string[] ConsonantStarts = ["use", "usual", "unit", "unif", "uniq", "union", "univ", "eur", "one", "utop", "util"];

    /// <summary>First names, men's.</summary>
    public static Pool MenNames { get; } = Words("Tom Ben Sam Max Leo Jack Adam Paul Mark John Peter Oscar Hugo Ivan Omar Ali Ravi Liam Noah Eric Dan Carl Felix Marco Luis Ken Fred Victor Simon Oliver Karl Nick Tim Jim Bob Bill Joe Greg Roy Ian Roger Henry George David James Robert Frank Martin Kevin Brian Steve Alan Jorge Pedro Chen Hiro Yusuf Amir Igor Lars");

    /// <summary>First names, women's.</summary>
    public static Pool WomenNames { get; } = Words("Mia Ann Lucy Emma Sara Nina Kate Lena Rosa Eva Zoe Amy Lily Ella Clara Julia Maria Anna Ida Nora Jane Ruth Vera Sofia Laura Helen Alice Grace Olga Iris Mary Linda Susan Betty Karen Nancy Lisa Donna Carol Sandra Ashley Diana Tina Paula Fatima Aisha Priya Mei Yuki Ingrid Elena Carla Monica Leah Hannah Molly Daisy Holly Rita Wendy");

    public static Pool LastNames { get; } = Words("Smith Brown Miller Stone Wood Hill Baker Fisher Young King Lee Park Cook Reed Cole Ford Lane West North Field Price Bell Hart Rose Frost Wells Carter Moss Day Marsh Jones Taylor Walker White Green Hall Clark Lewis Harris Turner Cooper Ward Morris Hughes Gray Foster Barnes Fox Webb Grant Hunt Burns Rice Dean Garcia Lopez Silva Khan Singh Chen Tanaka Weber");

    public static Pool Cities { get; } = Words("Paris London Rome Madrid Berlin Oslo Cairo Tokyo Lima Boston Vienna Prague Dublin Athens Lisbon Delhi Seoul Toronto Chicago Denver Milan Geneva Warsaw Helsinki Sydney Nairobi Havana Austin Dallas Zurich Munich Hamburg Lyon Porto Turin Naples Bergen Malmo Riga Tallinn Vilnius Budapest Sofia Zagreb Bern Basel Leeds York Bath Cork Galway Perth Brisbane Auckland Osaka Kyoto Hanoi Manila Jakarta Mumbai Quito Bogota Santiago Montreal Ottawa Seattle Phoenix Miami Houston Atlanta");

    /// <summary>Things that can be counted, in the plural.</summary>
    public static Pool Things { get; } = Words("apples pens books coins stamps cards eggs marbles balls cookies pencils shells flowers stickers oranges cups toys keys stones candles buttons lemons hats plates tickets beads bottles photos nuts cakes boxes letters roses pears plums grapes chairs shirts socks spoons forks bags bricks crayons magnets badges puzzles dolls kites bananas peaches melons muffins rolls buns candies postcards notebooks erasers rulers ribbons feathers leaves");

    public static IReadOnlyList<string> Days { get; } = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".Split(' ');

    public static IReadOnlyList<string> Months { get; } = "January February March April May June July August September October November December".Split(' ');

    /// <summary>Frequent nouns of WordNet; of every ten one is kept back.</summary>
    public static Pool Nouns { get; } = new(WordFile.Lines("nouns"));

    public static Pool Adjectives { get; } = new(WordFile.Lines("adjectives"));

    public static Pool Verbs { get; } = new(WordFile.Lines("verbs"));

    /// <summary>The person of a text.</summary>
    public static Person Person(Dice dice) => dice.Chance(0.5)
        ? new Person(dice.Pick(MenNames), "he", "his", "him")
        : new Person(dice.Pick(WomenNames), "she", "her", "her");

    /// <summary>A first name.</summary>
    public static string Name(Dice dice) => dice.Pick(dice.Chance(0.5) ? MenNames : WomenNames);

    /// <summary>With its article: "a book", "an old book".</summary>
    public static string WithArticle(string words) => (SoundsLikeVowel(words) ? "an " : "a ") + words;

    /// <summary>With its first letter large.</summary>
    public static string Capitalized(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static bool SoundsLikeVowel(string words) =>
        SilentStarts.Any(start => words.StartsWith(start, StringComparison.Ordinal))
        || ("aeiou".Contains(words[0], StringComparison.Ordinal) && !ConsonantStarts.Any(start => words.StartsWith(start, StringComparison.Ordinal)));

    private static Pool Words(string words) => new(words.Split(' '));
}
