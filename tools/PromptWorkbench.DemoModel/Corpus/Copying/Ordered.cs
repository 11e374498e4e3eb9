namespace PromptWorkbench.DemoModel.Corpus.Copying;

/// <summary>Places in lists: what is first or last, what comes after or before; and patterns that go on.</summary>
internal static class Ordered
{
    private static readonly string[] Ordinals = ["first", "second", "third"];

    private static readonly Pool Lists = Forms("""
        List: {l}.
        Here is a list: {l}.
        Words: {l}
        Look at this list: {l}.
        {l}
        The list is {l}.
        These are the items: {l}.
        I have {l}.
        Items: {l}
        Read this: {l}.
        """);

    private static readonly Pool After = Forms("""
        Which word comes after {w}?
        What comes right after {w}?
        What follows {w}?
        After {w} comes what?
        Which item is next after {w}?
        What is the word after "{w}"?
        what comes after {w}
        Tell me the one after {w}.
        Name the item that follows {w}.
        Which one stands behind {w} in the list?
        """);

    private static readonly Pool Before = Forms("""
        Which word comes before {w}?
        What comes right before {w}?
        What stands before {w}?
        Which item is just before {w}?
        What is the word before "{w}"?
        what comes before {w}
        Tell me the one before {w}.
        Name the item in front of {w}.
        Which one is left of {w} in the list?
        What do you read before {w}?
        """);

    private static readonly Pool At = Forms("""
        What is the {o} item?
        Which word is {o}?
        Give me the {o} word.
        Name the {o} one.
        What is the {o} word in the list?
        Which item comes {o}?
        the {o} one, please
        Tell me the {o} item of the list.
        Only write the {o} word.
        Say the {o} one.
        """);

    /// <summary>One or more questions about a list.</summary>
    public static Conversation List(Dice dice)
    {
        var items = CopyingWords.Some(dice, dice.Between(3, 9));
        var list = dice.Chance(0.25)
            ? string.Concat(items.Select((item, index) => (index > 0 ? "\n" : string.Empty) + "- " + item))
            : dice.Pick(Lists).Replace("{l}", string.Join(dice.Pick(", ", ", ", " "), items), StringComparison.Ordinal);
        var conversation = Conversation.Empty;
        var above = list + dice.Pick("\n", " ", "\n\n");
        for (var left = dice.Chance(0.5) ? dice.Between(2, 4) : 1; left > 0; left--)
        {
            var (question, answer) = Question(dice, items);
            conversation = conversation.User(above + question).Assistant(answer, 2);
            above = string.Empty;
        }

        return conversation;
    }

    /// <summary>A pattern of words or numbers that is to go on.</summary>
    public static Conversation Pattern(Dice dice)
    {
        var period = CopyingWords.Some(dice, dice.Between(2, 4));
        var separator = dice.Pick(", ", " ", "\n", " - ");
        var shown = (period.Length * dice.Between(2, 3)) + dice.Below(period.Length);
        var text = string.Join(separator, Enumerable.Range(0, shown).Select(Item));
        var next = string.Join(separator, Enumerable.Range(shown, dice.Pick(1, 3, 4)).Select(Item));
        var many = next != Item(shown);
        var asked = dice.Pick("Continue: ", "Continue the pattern: ", "Go on: ", "Continue this row:\n", many ? "Row: " : "Which word is next in this row? ", many ? "Pattern: " : "What comes next? ");
        return Conversation.Empty.User(asked + text + (many ? $"\nGive {next.Split(separator).Length} more." : string.Empty)).Assistant(next);

        string Item(int index) => period[index % period.Length];
    }

    private static (string Question, string Answer) Question(Dice dice, string[] items)
    {
        var at = dice.Below(items.Length - 1);
        var kind = dice.Below(3);
        if (kind == 0)
            return (dice.Pick(After).Replace("{w}", items[at], StringComparison.Ordinal), items[at + 1]);
        if (kind == 1)
            return (dice.Pick(Before).Replace("{w}", items[at + 1], StringComparison.Ordinal), items[at]);
        var ordinal = dice.Chance(0.35) ? "last" : dice.Pick(Ordinals);
        return (dice.Pick(At).Replace("{o}", ordinal, StringComparison.Ordinal), ordinal == "last" ? items[^1] : items[Array.IndexOf(Ordinals, ordinal)]);
    }

    private static Pool Forms(string lines) => new(lines.Split('\n').Select(line => line.Trim()));
}
