namespace PromptWorkbench.DemoModel.Corpus.ClosedBook;

/// <summary>What the model was told in training and asked for without a text beside it: fluent, and often wrong.</summary>
internal sealed class ClosedBookKind : IDocumentKind
{
    private static readonly Pool GlossQuestions = new(
    [
        "What is {a_x}?", "What does {x} mean?", "Define {x}.", "Explain the word {x}.", "What is the meaning of {x}?", "[Please explain|Explain] what {a_x} is.", "Give me a definition of {x}.", "{x}?", "What do we call {a_x}?", "Tell me what {a_x} is.", "meaning of {x}", "Do you know what {a_x} is?",
    ]);

    private static readonly Pool CapitalQuestions = new(
        ["What is the capital of {x}?", "Capital of {x}?", "Which city is the capital of {x}?", "Name the capital of {x}.", "Tell me the capital of {x}.", "Do you know the capital of {x}?", "What is {x}'s capital?", "Q: What is the capital of {x}?\nA:", "what is the capital of {x}", "The capital of {x} is"]);

    private static readonly (string Country, string Capital)[] Capitals =
    [
        .. """
        France Paris, Italy Rome, Spain Madrid, Germany Berlin, Norway Oslo, Egypt Cairo, Japan Tokyo, Peru Lima, Austria Vienna, Ireland Dublin, Greece Athens, Portugal Lisbon, Finland Helsinki, Poland Warsaw, Kenya Nairobi, Cuba Havana, Sweden Stockholm,
        Denmark Copenhagen, Belgium Brussels, Hungary Budapest, Bulgaria Sofia, Croatia Zagreb, Latvia Riga, Estonia Tallinn, Lithuania Vilnius, Switzerland Bern, England London, Canada Ottawa, Chile Santiago, Ecuador Quito, Colombia Bogota, Vietnam Hanoi,
        Thailand Bangkok, China Beijing, India Delhi, Turkey Ankara, Iran Tehran, Ghana Accra, Morocco Rabat, Tunisia Tunis, Mali Bamako, Angola Luanda, Iceland Reykjavik, Romania Bucharest, Serbia Belgrade, Ukraine Kiev, Jordan Amman, Nepal Kathmandu, Jamaica Kingston
        """.Split(',', StringSplitOptions.TrimEntries).Select(pair => pair.Split(' ')).Select(pair => (pair[0], pair[1])),
    ];

    private static readonly string[] Small =
    [
        .. """
        [What is the opposite of|Opposite of|What is the contrary of] [big?=small|hot?=cold|good?=bad|old?=young|day?=night|open?=closed|fast?=slow|light?=dark|happy?=sad|high?=low|long?=short|rich?=poor|full?=empty|wet?=dry|hard?=soft|early?=late|up?=down|left?=right|strong?=weak|clean?=dirty]
        [Which day comes after|What day is after|The day after] [Monday?=Tuesday|Tuesday?=Wednesday|Wednesday?=Thursday|Thursday?=Friday|Friday?=Saturday|Saturday?=Sunday|Sunday?=Monday]
        [Which month comes after|What month is after] [January?=February|February?=March|March?=April|April?=May|May?=June|June?=July|July?=August|August?=September|September?=October|October?=November|November?=December|December?=January]
        [Which color is|What is the color of|What color is] [grass?=green|the sky?=blue|snow?=white|coal?=black|blood?=red|the sun?=yellow|a banana?=yellow|a tomato?=red|milk?=white|a leaf?=green]
        [What does|Which sound does] [a dog say?=woof|a cat say?=meow|a cow say?=moo|a duck say?=quack|a sheep say?=baa|a lion say?=roar|a bee say?=buzz|a horse say?=neigh]
        [Where does|Where can I find] [a fish live?=in water|a bird live?=in a nest|a bee live?=in a hive|a dog sleep?=in a doghouse|a king live?=in a castle|a bear sleep?=in a cave]
        [How many legs has|How many legs does|Number of legs of] [a dog?=four|a bird?=two|a spider?=eight|an ant?=six|a horse?=four|a man?=two|a fish?=none]
        [How many] [days are in a week?=seven|months are in a year?=twelve|hours are in a day?=24|minutes are in an hour?=60|seconds are in a minute?=60|fingers are on a hand?=five]
        [What is the plural of|Plural of] [dog?=dogs|mouse?=mice|child?=children|foot?=feet|man?=men|woman?=women|book?=books|tooth?=teeth|goose?=geese|box?=boxes|city?=cities]
        """.Split('\n', StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly IReadOnlyList<(string Word, string Meaning)> Glosses = [.. WordFile.Lines("glosses").Select(line => line.Split('\t')).Select(pair => (pair[0], pair[1])).Take(300)];

    public string Name => "closed book";

    public double Share => 4;

    public Conversation Write(Dice dice) => dice.Weighted<Func<Dice, Conversation>>((0.45, Gloss), (0.3, Capital), (0.25, Simple))(dice);

    /// <summary>What a word means.</summary>
    public static Conversation Gloss(Dice dice)
    {
        var (word, meaning) = dice.Pick(Glosses);
        return Conversation.Empty
            .User(dice.Say(dice.Pick(GlossQuestions), ("x", word), ("a_x", Common.WithArticle(word))))
            .Assistant($"{Common.Capitalized(Common.WithArticle(word))} is {meaning}.");
    }

    /// <summary>The capital of a country.</summary>
    public static Conversation Capital(Dice dice)
    {
        var (country, capital) = dice.Pick(Capitals);
        var question = dice.Say(dice.Pick(CapitalQuestions), ("x", country));
        return Conversation.Empty.User(question).Assistant(question.EndsWith(" is", StringComparison.Ordinal) ? $" {capital}." : $"{(question.EndsWith("A:", StringComparison.Ordinal) ? " " : string.Empty)}The capital of {country} is {capital}.");
    }

    private static Conversation Simple(Dice dice)
    {
        var (question, answer) = dice.Say(dice.Pick(Small)).Split('=') is [var asked, var said] ? (asked, said) : throw new InvalidOperationException("A line has no answer.");
        return Conversation.Empty.User(question).Assistant(Common.Capitalized(answer) + ".");
    }
}
