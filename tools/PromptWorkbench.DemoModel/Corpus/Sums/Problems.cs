namespace PromptWorkbench.DemoModel.Corpus.Sums;

/// <summary>Makes word problems. Every number on the way is a whole number above 0.</summary>
internal static class Problems
{
    private const int UsualLimit = 60;
    private const int LargeLimit = 999;
    private const double LargeShare = 0.15;

    private static readonly string[] Animals = "sheep cows ducks goats hens horses rabbits pigs geese ponies".Split(' ');
    private static readonly string[] Containers = "boxes bags baskets packs jars cans trays bundles".Split(' ');

    /// <summary>A problem of so many steps, 1 to 4.</summary>
    public static Problem Write(Dice dice, int steps)
    {
        while (true)
        {
            var problem = dice.Weighted<Func<Dice, int, Problem?>>((0.6, Change), (0.15, Groups), (0.09, Cans), (0.09, Compare), (0.07, Buy))(dice, steps);
            if (problem is not null && problem.Steps[0].IsHeldOut == (dice.Part == Part.HeldOut)) return problem;
        }
    }

    // Something there is becomes more and less.
    private static Problem? Change(Dice dice, int count)
    {
        var large = dice.Chance(LargeShare);
        var story = new Story(dice, dice.Pick(Setting.All), large ? LargeLimit : UsualLimit);
        var first = large ? dice.Between(20, 500) : dice.Between(3, 35);
        story.Say(story.Setting.Starts, first);
        var opening = story.Fill(story.Setting.Opening, first);
        story.Value = first;
        for (var i = 0; i < count; i++)
        {
            if (!story.Change(large ? 200 : 15)) return null;
        }

        return story.End(opening);
    }

    // Equal groups, and then more or fewer.
    private static Problem? Groups(Dice dice, int count)
    {
        var story = new Story(dice, Setting.All[0], UsualLimit);
        var (groups, each) = (dice.Between(2, 8), dice.Between(2, 9));
        var container = dice.Pick(Containers);
        story.Add(new SumStep(groups, '*', each), dice.Say(
            "[There are {k} {boxes} with {m} {things} each.|{name} has {k} {boxes} with {m} {things} in each.|{name} packs {m} {things} into each of {k} {boxes}.|{name} plants {k} rows of {m} {things}.|Each of {k} {boxes} holds {m} {things}.]",
            ("k", $"{groups}"), ("m", $"{each}"), ("boxes", container), ("things", story.Things), ("name", story.Person.Name)));
        for (var i = 1; i < count; i++)
        {
            if (!story.Change(15)) return null;
        }

        return story.End($"There are {groups} {container} of {each}.");
    }

    // Some, and cans with some more each: two steps at once.
    private static Problem? Cans(Dice dice, int count)
    {
        if (count < 2) return null;
        var story = new Story(dice, Setting.All[0], UsualLimit);
        var (first, cans, each) = (dice.Between(2, 20), dice.Between(2, 5), dice.Between(2, 6));
        var container = dice.Pick(Containers);
        story.Say(story.Setting.Starts, first);
        story.Add(new SumStep(cans, '*', each), dice.Say(
            "[{He} buys {k} {boxes} of {things} with {m} in each.|{He} buys {k} more {boxes} of {things}. Each has {m} {things}.|{other} gives {him} {k} {boxes} with {m} {things} each.|Then {he} gets {k} {boxes} of {m} {things}.]",
            ("k", $"{cans}"), ("m", $"{each}"), ("boxes", container), ("things", story.Things), ("he", story.Person.Subject), ("He", Common.Capitalized(story.Person.Subject)), ("him", story.Person.Object), ("other", story.Other)));
        story.Add(new SumStep(first, '+', cans * each), string.Empty);
        for (var i = 2; i < count; i++)
        {
            if (!story.Change(15)) return null;
        }

        return story.End($"{story.Person.Name} starts with {first}.");
    }

    // Two people, one with more or fewer than the other.
    private static Problem? Compare(Dice dice, int count)
    {
        if (count is < 1 or > 2) return null;
        var story = new Story(dice, Setting.All[0], UsualLimit);
        var (first, apart, more) = (dice.Between(3, 30), dice.Between(2, 12), dice.Chance(0.5));
        if (!more && apart >= first) return null;
        story.Say(story.Setting.Starts, first);
        story.Add(new SumStep(first, more ? '+' : '-', apart), $"{story.Other} has {apart} {(more ? "more" : "fewer")} than {story.Person.Name}.");
        if (count == 1) return story.EndWith($"{story.Person.Name} has {first}.", dice.Say("[How many {things} does {other} have?|How many does {other} have?]", ("things", story.Things), ("other", story.Other)));
        story.Add(new SumStep(first, '+', story.Value), string.Empty);
        return story.EndWith($"{story.Person.Name} has {first}.", dice.Say("[How many {things} do they have together?|How many do both have in total?|How many {things} are that together?]", ("things", story.Things)));
    }

    // Things with a price, paid with a note.
    private static Problem? Buy(Dice dice, int count)
    {
        if (count > 3) return null;
        var story = new Story(dice, Setting.All[2], 100);
        var (pieces, price) = (dice.Between(2, 8), dice.Between(2, 9));
        var opening = $"{pieces} {story.Things} at {price}.";
        story.Add(new SumStep(pieces, '*', price), dice.Say(
            "[{name} buys {k} {things} for {m} dollars each.|One of the {things} costs {m} dollars. {name} buys {k}.|{name} buys {k} {things}. Each costs {m} dollars.]",
            ("k", $"{pieces}"), ("m", $"{price}"), ("things", story.Things), ("name", story.Person.Name)));
        if (count == 1) return story.EndWith(opening, dice.Say("[How many dollars does {he} pay?|How much is that?|How much does {name} pay?]", ("he", story.Person.Subject), ("name", story.Person.Name)));
        if (count == 3)
        {
            var more = dice.Between(2, 15);
            story.Add(new SumStep(story.Value, '+', more), $"{Common.Capitalized(story.Person.Subject)} also buys a book for {more} dollars.");
        }

        var paid = dice.Pick(new[] { 20, 30, 50, 80, 100 }.Where(note => note > story.Value).Append(0).ToArray());
        if (paid == 0) return null;
        story.Add(new SumStep(paid, '-', story.Value), $"{Common.Capitalized(story.Person.Subject)} pays with {paid} dollars.");
        return story.EndWith(opening, dice.Say("[How much money does {he} get back?|How many dollars does {name} get back?|What is the change?]", ("he", story.Person.Subject), ("name", story.Person.Name)));
    }

    /// <summary>A problem while it is written.</summary>
    private sealed class Story(Dice dice, Setting setting, int limit)
    {
        private readonly List<string> sentences = [];
        private readonly List<SumStep> steps = [];
        private readonly string animals = dice.Pick(Animals);
        private readonly string city = dice.Pick(Common.Cities);

        public Setting Setting => setting;

        public Person Person { get; } = Common.Person(dice);

        public string Other { get; } = Common.Name(dice);

        public string Things { get; } = dice.Pick(Common.Things);

        public int Value { get; set; }

        public void Say(Pool patterns, int number) => sentences.Add(Fill(dice.Pick(patterns), number));

        public void Add(SumStep step, string sentence)
        {
            steps.Add(step);
            if (sentence.Length > 0) sentences.Add(sentence);
            Value = step.Result;
        }

        /// <summary>Becomes more or less by a number up to that; now and then doubles, or is halved. Returns whether the numbers allow it.</summary>
        public bool Change(int most)
        {
            var way = dice.Weighted((0.43, '+'), (0.43, '-'), (0.08, '*'), (0.06, '/'));
            if (way is '*' or '/' && setting != Setting.All[0]) way = '+';
            if (way == '*' && Value * 2 > limit) return false;
            if (way == '/' && (Value % 2 != 0 || Value < 4)) return false;
            if (way == '-' && Value < 4) return false;
            var number = way switch { '+' => dice.Between(2, most), '-' => dice.Between(2, Math.Min(Value - 1, most)), _ => 2 };
            var step = new SumStep(Value, way, number);
            if (step.Result > limit) return false;
            Add(step, way switch
            {
                '+' => Fill(dice.Pick(setting.Mores), number),
                '-' => Fill(dice.Pick(setting.Fewers), number),
                '*' => Fill("[Then {he} doubles the number of {his} {things}.|A friend doubles {his} {things}.]", number),
                _ => Fill("[{He} keeps half of them.|{He} gives half of them to {other}.]", number),
            });
            return true;
        }

        public Problem End(string opening) => EndWith(opening, Fill(dice.Pick(setting.Questions), 0));

        public Problem EndWith(string opening, string question) => new($"{string.Join(' ', sentences)} {question}", opening, steps);

        public string Fill(string pattern, int number) => Common.Capitalized(dice.Say(
            pattern, ("n", $"{number}"), ("name", Person.Name), ("he", Person.Subject), ("He", Common.Capitalized(Person.Subject)), ("his", Person.Possessive), ("His", Common.Capitalized(Person.Possessive)),
            ("him", Person.Object), ("other", Other), ("things", Things), ("animals", animals), ("city", city)));
    }
}
