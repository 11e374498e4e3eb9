namespace PromptWorkbench.DemoModel.Corpus.Summaries;

/// <summary>A text of some sentences in one line: who did what.</summary>
internal sealed class SummariesKind : IDocumentKind
{
    private static readonly Pool Requests = new(
    [
        "Summarize this [text|message|report] in one line.\n\n{text}", "{text}\n\nTL;DR", "Summarise in one [line|sentence]: {text}", "[Please sum|Sum] this up in one sentence.\n{text}", "What is this about, in one sentence?\n\n{text}", "Text: {text}\nSummary:",
        "Give me the key point of this text.\n\n{text}", "{text}\n\nSummarize in one line.", "Make this short: {text}", "Write a one-line summary.\n\n{text}", "In one sentence, what happened?\n{text}", "Shorten this to one line.\n\n{text}", "{text}\nIn short?", "summarize: {text}",
        "What is the main point?\n\n{text}",
    ]);

    // The first of each is the point; the others are around it. After the bar stands the summary.
    private static readonly Pool Stories = new(
    [
        "{n} bought {a_x} in {c}. {extra} {n} paid {k} dollars for it. {extra2}|{n} bought {a_x} in {c} for {k} dollars.", "The meeting on {d} was about the {x}. {extra} {n} will write a plan. {extra2}|In the meeting about the {x}, {n} was asked to write a plan.",
        "{extra} On {d} {n} lost the {x}. {extra2} {m} found it.|{n} lost the {x}, and {m} found it.", "{n} wrote to us about the {x}. {extra} It does not work. {n} wants a new one. {extra2}|{n} has a broken {x} and wants a new one.",
        "{n} and {m} travelled to {c} on {d}. {extra} They saw the {x} there. {extra2}|{n} and {m} travelled to {c} and saw the {x}.", "The {x} will be closed on {d}. {extra} {n} has to repair it. {extra2}|The {x} is closed on {d} because {n} repairs it.",
        "{extra} {n} found a {x} in the garden. {n} gave it to {m}. {extra2}|{n} found a {x} and gave it to {m}.", "Dear team, the {x} is ready. {extra} {n} tested it on {d}. {extra2} Thanks, {m}|The {x} is ready, and {n} tested it.",
        "{n} started a new job in {c}. {extra} The work is about the {x}. {extra2}|{n} works in {c} on the {x} now.", "{m} asked {n} for the {x}. {extra} {n} said no. {extra2}|{n} did not give {m} the {x}.", "Last week {n} opened a shop in {c}. {extra} It sells the {x}. {extra2}|{n} opened a shop for the {x} in {c}.",
        "Sales of the {x} rose by {k} percent. {extra} {n} is happy about it. {extra2}|{n} is happy that sales of the {x} rose by {k} percent.", "The {x} of {n} was sold on {d}. {extra} {m} paid {k} dollars. {extra2}|{m} bought the {x} of {n} for {k} dollars.",
        "{n} learned to use the {x}. {extra} {m} was the teacher. {extra2}|{m} taught {n} to use the {x}.", "There was a problem with the {x} on {d}. {extra} {n} solved it. {extra2}|{n} solved the problem with the {x}.",
    ], heldOutShare: 14);

    private static readonly Pool Extras = new(
    [
        "The weather was good.", "It took a long time.", "There was coffee and cake.", "Everybody was there.", "It was a quiet day.", "The room was full.", "The bus was late.", "It was early in the morning.", "Nobody said a word.", "The street was empty.", "Outside it was raining.", "It was {d2}.",
        "The {y} was there too.", "{o} was at home.", "{o} could not come.", "A friend called.", "The {y} stood in the corner.", "Later they had lunch.", "It was a long day.", "The music was loud.",
    ]);

    public string Name => "summaries";

    public double Share => 4.5;

    public Conversation Write(Dice dice)
    {
        var (text, point) = Story(dice);
        var request = dice.Say(dice.Pick(Requests), ("text", text));
        return Conversation.Empty.User(request).Assistant(request.EndsWith("Summary:", StringComparison.Ordinal) ? " " + point : point);
    }

    /// <summary>A text and its point.</summary>
    public static (string Text, string Point) Story(Dice dice)
    {
        var things = dice.Several(Common.Nouns, 2);
        var names = dice.Shuffled<string>([dice.Pick(Common.MenNames), dice.Pick(Common.WomenNames)]);
        (string Name, string Value)[] values =
        [
            ("n", names[0]), ("m", names[1]), ("o", Common.Name(dice)), ("x", things[0]), ("a_x", Common.WithArticle(things[0])), ("y", things[1]), ("c", dice.Pick(Common.Cities)), ("d", dice.Pick(Common.Days)), ("d2", dice.Pick(Common.Days)), ("k", $"{dice.Between(11, 90)}"),
        ];
        var extras = dice.Several(Extras, 2);
        var parts = dice.Pick(Stories).Split('|');
        return (dice.Say(parts[0], [.. values, ("extra", dice.Say(extras[0], values)), ("extra2", dice.Chance(0.6) ? dice.Say(extras[1], values) : string.Empty)]).Trim(), dice.Say(parts[1], values));
    }
}
