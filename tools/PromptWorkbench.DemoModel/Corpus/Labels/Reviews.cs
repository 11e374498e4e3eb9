namespace PromptWorkbench.DemoModel.Corpus.Labels;

/// <summary>Short texts that praise something or complain about it.</summary>
internal static class Reviews
{
    private static readonly Mood Good = new(
        Words("""
            great wonderful excellent amazing fantastic lovely brilliant superb delightful perfect charming beautiful pleasant enjoyable impressive outstanding terrific marvelous fresh
            friendly helpful clever stunning splendid awesome good nice fine comfortable exciting funny warm kind sweet smooth tasty delicious elegant bright cozy fast quick reliable
            solid sharp clear crisp fun gripping touching moving inspiring refreshing satisfying thoughtful generous polite gorgeous magical masterful flawless incredible remarkable
            """),
        Words("terrible awful horrible boring bad poor dull weak slow rude dirty ugly useless cheap"),
        Words("loved enjoyed liked adored admired appreciated"),
        new Pool([
            "I loved it", "I enjoyed every minute", "I would go again", "I will recommend it to friends", "It made me smile", "I want more", "It was worth every cent",
            "I am very happy with it", "We had a great time", "It made my day", "I could not be happier", "I am impressed", "I can only recommend it", "Five stars", "Well done",
            "We will come back", "I laughed a lot", "Worth the money", "Better than I expected", "I would buy it again", "It was a joy", "Thank you for this", "I cannot wait for the next one",
            "Everybody was happy", "It works like a dream", "What a pleasure", "I am glad that I tried it", "Simply the best", "My family loved it too", "I felt at home", "No complaints at all",
            "Everything was just right", "It was a dream", "I was never bored", "A real treat", "I am a fan now", "It exceeded all my hopes",
        ]));

    private static readonly Mood Bad = new(
        Words("""
            terrible awful horrible boring bad poor dreadful disappointing annoying ugly rude slow dull broken weak nasty dirty stale noisy useless lousy pathetic unpleasant painful cheap
            messy clumsy tedious miserable ridiculous cold bland soggy greasy sticky smelly shabby confusing unfriendly careless lazy loud flat predictable forgettable pointless stupid
            worthless faulty uncomfortable overpriced unreliable depressing silly lame hopeless dim cramped tasteless burnt disgusting frustrating shallow
            """),
        Words("great wonderful excellent amazing fantastic lovely brilliant good nice perfect friendly clean fresh helpful"),
        Words("hated disliked regretted despised"),
        new Pool([
            "I hated it", "I want my money back", "I would never go again", "It was a waste of time", "It made me angry", "I almost fell asleep", "I regret buying it", "I am very unhappy with it",
            "We left early", "It ruined my day", "I could not wait to leave", "I am disappointed", "Never again", "One star", "Do not buy it", "It broke after a week", "A waste of money", "I felt cheated",
            "I sent it back", "Stay away from it", "I expected much more", "Nobody helped us", "It does not work", "What a mess", "I had to complain", "We were all bored", "It gave me a headache",
            "It was not worth it", "I would not recommend it", "The worst I ever had", "My family hated it too", "I will not come back", "Nothing was right", "It went wrong from the start",
            "I stopped after ten minutes", "Save your money", "It was a bad joke",
        ]));

    private static readonly (string Name, string[] Aspects)[] Subjects =
    [
        Subject("movie: acting plot music ending story cast"), Subject("film: acting plot ending story pictures"), Subject("book: story ending writing plot style cover"),
        Subject("novel: story hero ending style"), Subject("restaurant: food service soup menu waiter dessert"), Subject("hotel: room bed staff pool view breakfast"),
        Subject("phone: screen battery camera sound design"), Subject("game: story graphics music level design"), Subject("concert: music band sound singer crowd"),
        Subject("trip: guide weather food view plan"), Subject("course: teacher lessons content pace"), Subject("app: design screen menu support"), Subject("jacket: fabric color fit zipper"),
        Subject("cafe: coffee cake music staff"), Subject("laptop: screen keyboard battery fan"), Subject("show: cast jokes story music"), Subject("museum: exhibits guide shop rooms"),
        Subject("flight: seat crew meal service"), Subject("song: melody text voice beat"), Subject("pizza: crust cheese sauce taste"), Subject("shop: staff prices selection service"),
        Subject("camera: lens screen battery grip"), Subject("gym: trainer machines showers music"), Subject("garden: flowers path benches view"), Subject("lamp: light switch color shape"),
        Subject("dinner: starter meat wine dessert"), Subject("class: teacher room pace topics"), Subject("bike: seat brakes wheels frame"), Subject("watch: strap face battery alarm"), Subject("series: cast plot music dialogue"),
    ];

    private static readonly Pool Things = new(Subjects.Select(subject => subject.Name), heldOutShare: 15);

    private static readonly Pool Forms = new(
    [
        "The {a} was {x} and the {b} was {y}.", "What {an_x} {thing}! {verdict}.", "{verdict}. The {a} was [really|very|so|truly|quite] {x}.", "I {did} this {thing}. The {a} is {x}.",
        "{An_x} {thing} with {y} {a}.", "The {thing} was not {opposite} at all, the {a} was {x}.", "This {thing} is [really|very|so] {x}.", "{verdict}, the {a} of this {thing} was {x}.",
        "The {a} is {x}. {verdict}.", "I {did} the {a} and the {b}.", "{X} {a}, {y} {b}. {verdict}.", "My friends and I {did} the {thing} because the {a} was {x}.", "{verdict}.", "{X} and {y}. {verdict}!",
        "We found the {thing} {x}, and [even |also ]the {b} was {y}.", "I must say that the {a} was {x}.", "{verdict}. {verdict2}.", "[Last week|Yesterday|On Sunday] we tried this {thing}: {x} {a} and {y} {b}.",
        "How {x} the {a} was! {verdict}.", "The {a}? {X}. The {b}? {Y}.", "Not {opposite}, but {x}. {verdict}.", "I thought it would be {opposite}, but it was {x}.", "Such {an_x} {thing}.", "{X} {thing}!",
        "everything about the {thing} was {x}", "the {a} was {x}, {verdict_low}", "{verdict}! The {thing} is {x}.", "I bought this {thing} and {verdict_low}.", "A {thing} with {x} {a} and {y} {b}.",
        "{verdict} because of the {x} {a}.", "Nobody can say that the {a} is {opposite}. It is {x}.", "My [sister|brother|mother|father|friend] {did} the {thing}, and so did I.",
    ], heldOutShare: 12);

    /// <summary>A review with that opinion.</summary>
    public static string Write(Dice dice, bool isGood)
    {
        var mood = isGood ? Good : Bad;
        var thing = dice.Pick(Things);
        var aspects = dice.Several(Subjects.First(subject => subject.Name == thing).Aspects, 2);
        var words = dice.Several(mood.Adjectives, 2);
        var verdicts = dice.Several(mood.Verdicts, 2);
        var text = dice.Say(
            dice.Pick(Forms),
            ("thing", thing), ("a", aspects[0]), ("b", aspects[1]), ("x", words[0]), ("y", words[1]), ("X", Common.Capitalized(words[0])), ("Y", Common.Capitalized(words[1])),
            ("an_x", Common.WithArticle(words[0])), ("An_x", Common.Capitalized(Common.WithArticle(words[0]))), ("opposite", dice.Pick(mood.Opposites)), ("did", dice.Pick(mood.Verbs)),
            ("verdict", verdicts[0]), ("verdict2", verdicts[1]), ("verdict_low", Lowered(verdicts[0])));
        return dice.Chance(0.06) ? text.ToLowerInvariant() : text;
    }

    /// <summary>A text that says neither.</summary>
    public static string WriteNeutral(Dice dice)
    {
        var thing = dice.Pick(Things);
        var aspects = dice.Several(Subjects.First(subject => subject.Name == thing).Aspects, 2);
        return dice.Say(
            "[The {thing} has {an_a}.|I used the {thing} on {day}.|The {a} and the {b} were as expected.|It is a {thing}. The {a} is average.|The {thing} was okay, nothing special.|"
            + "This {thing} has a {a} and a {b}.|We saw the {thing} on {day}.|The {a} of the {thing} was so-so.|It arrived on {day}.|Neither good nor bad, an ordinary {thing}.]",
            ("thing", thing), ("a", aspects[0]), ("b", aspects[1]), ("an_a", Common.WithArticle(aspects[0])), ("day", dice.Pick(Common.Days)));
    }

    private static string Lowered(string verdict) => verdict.StartsWith("I ", StringComparison.Ordinal) ? verdict : char.ToLowerInvariant(verdict[0]) + verdict[1..];

    private static Pool Words(string words) => new(words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries), heldOutShare: 12);

    private static (string Name, string[] Aspects) Subject(string line) => line.Split(": ") is [var name, var aspects] ? (name, aspects.Split(' ')) : throw new FormatException(line);

    private sealed record Mood(Pool Adjectives, Pool Opposites, Pool Verbs, Pool Verdicts);
}
