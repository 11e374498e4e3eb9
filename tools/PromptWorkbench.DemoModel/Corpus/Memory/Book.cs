namespace PromptWorkbench.DemoModel.Corpus.Memory;

/// <summary>A text that is given once, and questions about it in the turns that follow.</summary>
internal static class Book
{
    private const double RecallWeight = 1.5;

    private static readonly (string Sentence, string Question, string Answer)[] Lines =
    [
        ("{n} lives in {c}.", "Where does {n} live?", "{n} lives in {c}."), ("{n} has a {x}.", "What does {n} have?", "{n} has a {x}."), ("{n} likes the {x}.", "What does {n} like?", "{n} likes the {x}."),
        ("{n} works on {d}.", "When does {n} work?", "{n} works on {d}."), ("{n} is the friend of {m}.", "Who is the friend of {m}?", "{n} is the friend of {m}."), ("{n} bought a {x} in {c}.", "Where did {n} buy the {x}?", "{n} bought it in {c}."),
        ("{n} is {k} years old.", "How old is {n}?", "{n} is {k} years old."), ("{n} paid {k} dollars for the {x}.", "How much did {n} pay for the {x}?", "{n} paid {k} dollars."), ("The {x} of {n} is {w}.", "Which color is the {x} of {n}?", "It is {w}."),
        ("{n} met {m} on {d}.", "Whom did {n} meet?", "{n} met {m}."), ("{n} lost the {x} on {d}.", "When did {n} lose the {x}?", "{n} lost it on {d}."), ("{n} gave the {x} to {m}.", "Who got the {x}?", "{m} got the {x}."),
        ("{n} travels to {c} with {m}.", "Where does {n} travel?", "{n} travels to {c}."), ("{n} keeps the {x} in the {y}.", "Where is the {x}?", "The {x} is in the {y}."), ("{n} is taller than {m}.", "Who is taller than {m}?", "{n} is taller than {m}."),
        ("{n} wrote a letter to {m}.", "To whom did {n} write?", "{n} wrote to {m}."),
    ];

    private static readonly string[] Openings = ["Read this text. I will ask questions about it.\n\n", "Here is a text:\n", "Text: ", "Read the book once.\n\n", "Please remember this:\n", "These are the facts:\n", string.Empty];
    private static readonly string[] Colours = "red blue green yellow pink black white gray brown".Split(' ');

    /// <summary>The text in the system message, in a message of its own or above the first question; some questions are about what it does not say.</summary>
    public static Conversation Read(Dice dice)
    {
        var lines = Facts(dice, dice.Between(2, 8));
        var text = dice.Pick(Openings) + string.Join(dice.Pick(" ", " ", " ", "\n"), lines.Select(line => line.Sentence));
        var asked = dice.Several(lines, Math.Min(lines.Count, dice.Between(1, 4))).Select(line => (line.Question, line.Answer)).ToList();
        if (dice.Chance(0.25)) asked.Insert(dice.Below(asked.Count + 1), (Facts(dice, 1)[0].Question, "The text does not say."));
        var (first, rest) = (asked[0], asked.Skip(1));
        var conversation = dice.Weighted<Func<Conversation>>(
            (0.25, () => Conversation.Empty.System(text).User(first.Question).Assistant(first.Answer, RecallWeight)),
            (0.25, () => Conversation.Empty.User(text).Assistant(dice.Pick("I have read it.", "All right.", "Ask me.")).User(first.Question).Assistant(first.Answer, RecallWeight)),
            (0.5, () => Conversation.Empty.User($"{text}\n\n{dice.Pick("Question: ", string.Empty, string.Empty)}{first.Question}").Assistant(first.Answer, RecallWeight)))();
        return rest.Aggregate(conversation, (all, next) => all.User(next.Question).Assistant(next.Answer, RecallWeight));
    }

    /// <summary>Sentences about different people and things.</summary>
    public static IReadOnlyList<(string Sentence, string Question, string Answer)> Facts(Dice dice, int count)
    {
        var people = dice.Shuffled<string>([.. dice.Several(Common.MenNames, count > 4 ? 3 : 2), .. dice.Several(Common.WomenNames, count > 4 ? 3 : 2)]);
        var facts = new List<(string Sentence, string Question, string Answer)>();
        foreach (var (sentence, question, answer) in dice.Several(Lines, count))
        {
            var (one, other) = (dice.Pick<string>(people), dice.Pick<string>(people));
            if (one == other) other = Common.Name(dice);
            (string Name, string Value)[] values =
            [
                ("n", one), ("m", other), ("c", dice.Pick(Common.Cities)), ("x", dice.Pick(Common.Nouns)), ("y", dice.Pick("box bag drawer garage kitchen garden car cupboard office cellar".Split(' '))), ("d", dice.Pick(Common.Days)), ("k", $"{dice.Between(11, 90)}"),
                ("w", dice.Pick(Colours)),
            ];
            facts.Add((dice.Say(sentence, values), dice.Say(question, values), dice.Say(answer, values)));
        }

        return facts;
    }
}
