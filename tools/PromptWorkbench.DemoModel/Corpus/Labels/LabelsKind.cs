namespace PromptWorkbench.DemoModel.Corpus.Labels;

/// <summary>Labels that mean nothing by themselves: the examples of the prompt say what they stand for.</summary>
internal sealed class LabelsKind : IDocumentKind
{
    private static readonly (string Text, string Label)[] Fields =
    [
        ("{noun}", "Label"), ("{noun}", "Label"), ("{noun}", "Label"), ("{noun}", "Class"), ("Input", "Output"), ("{noun}", "Tag"), ("{noun}", "Type"), ("Q", "A"), ("Example", "Answer"), ("{noun}", "Sentiment"),
        ("{noun}", "Group"), ("{noun}", "Category"), ("{noun}", "Answer"), ("x", "y"),
    ];

    private static readonly Pool Headers = new(
    [
        "Classify each {noun} as {names}.", "Label each {noun} {names}.", "Use the labels {names}.", "Answer with {names}.", "Each {noun} is {names}.", "[Please label|Label] every {noun} as {names}.", "Labels: {names}",
        "Assign {names} to each {noun}.", "Decide: {names}?", "For every {noun}, say {names}.", "Choose {names}.", "Sort each {noun} into {names}.",
    ]);

    private static readonly string[] Blind = ["Label the last one like the others.", "Look at the examples and go on.", "Follow the examples.", "Continue the pattern.", "Classify the last one."];

    public string Name => "labels";

    public double Share => 29;

    public bool TeachesCopying => true;

    public Conversation Write(Dice dice)
    {
        var task = LabelTask.Any(dice);
        var named = dice.Chance(0.5);
        var shown = dice.Weighted((0.03, 1), (0.1, 2), (0.1, 3), (0.17, 4), (0.1, 5), (0.15, 6), (0.25, 8), (0.1, task.Noun is "Word" or "Item" ? 14 : 9));
        if (dice.Chance(0.04)) (named, shown) = (true, 0);
        var header = named ? Header(dice, task) : dice.Chance(0.1) ? dice.Pick(Blind) : null;
        var asked = dice.Between(1, 3);
        var examples = LabelExamples.Draw(dice, task, shown, asked, named);
        return dice.Weighted<Func<Conversation>>(
            (0.62, () => Lines(dice, task, header, examples, shown)),
            (0.2, () => Arrows(dice, header, examples, shown)),
            (0.18, () => Turns(header, examples)))();
    }

    /// <summary>The line that names the labels.</summary>
    public static string Header(Dice dice, LabelTask task) =>
        dice.Say(dice.Pick(Headers), ("noun", task.Noun.ToLowerInvariant()), ("names", LabelWords.Either(dice.Shuffled(task.Labels))));

    /// <summary>"Review: ...", below it "Label: ...".</summary>
    public static Conversation Lines(Dice dice, LabelTask task, string? header, IReadOnlyList<LabelExample> examples, int shown)
    {
        var (text, label) = dice.Pick(Fields);
        text = text.Replace("{noun}", task.Noun, StringComparison.Ordinal);
        return InOneMessage(header, examples, shown, example => $"{text}: {example}\n{label}:", dice.Pick("\n\n", "\n\n", "\n\n", "\n"));
    }

    /// <summary>Each example is a message and its answer.</summary>
    public static Conversation Turns(string? header, IReadOnlyList<LabelExample> examples)
    {
        var conversation = Conversation.Empty.System(header);
        foreach (var (text, label, weight) in examples) conversation = conversation.User(text).Assistant(label, weight);
        return conversation;
    }

    private static Conversation Arrows(Dice dice, string? header, IReadOnlyList<LabelExample> examples, int shown)
    {
        var arrow = dice.Pick(" ->", " ->", " =>", " =", " :", " |", " -", "\t");
        return InOneMessage(header, examples, shown, example => example + arrow, "\n");
    }

    private static Conversation InOneMessage(string? header, IReadOnlyList<LabelExample> examples, int shown, Func<string, string> ask, string between)
    {
        List<Segment> segments = header is null ? [] : [new(header + (between == "\n" ? "\n" : "\n\n"))];
        foreach (var (text, label, weight) in examples.Take(shown)) segments.AddRange([new(ask(text)), new(" " + label, weight), new(between)]);
        var conversation = Conversation.Empty;
        foreach (var (text, label, weight) in examples.Skip(shown))
        {
            segments.Add(new(ask(text)));
            conversation = conversation.User(segments).Assistant(" " + label, weight);
            segments = [];
        }

        return conversation;
    }
}
