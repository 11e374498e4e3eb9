namespace PromptWorkbench.DemoModel.Corpus.Copying;

/// <summary>Values that belong to keys, and keys that belong to values.</summary>
internal static class LookingUp
{
    private static readonly string[] Kinds = ["color", "number", "word", "value", "code", "city", "thing", "name", "animal", "gift"];

    private static readonly string[] Entries = ["{k}: {v}", "{k} = {v}", "{k} - {v}", "{k} -> {v}", "{k}, {v}", "{k} has {v}", "{k}\t{v}", "| {k} | {v} |", "\"{k}\": \"{v}\""];

    private static readonly Pool Forward = Forms("""
        What is {k}'s {n}?
        Which {n} belongs to {k}?
        Look up {k}.
        What does the list say for {k}?
        {k}?
        What is the {n} of {k}?
        Find the {n} for {k}.
        Give me the {n} of {k}.
        Tell me what stands beside {k}.
        which {n} has {k}
        What goes with {k}?
        And {k}?
        """);

    private static readonly Pool Backward = Forms("""
        Who or what has {v}?
        Which entry has {v}?
        To what does {v} belong?
        Where do you find {v}?
        {v} stands beside what?
        Find the key of {v}.
        Look up {v} backwards.
        Whose {n} is {v}?
        Which line has {v} at its end?
        {v} belongs to what?
        """);

    private static readonly Pool Many = Forms("""
        Give the values of {l}.
        Look up {l}.
        What belongs to {l}?
        Write the lines for {l}.
        Find {l} in the list.
        I need {l}.
        List the entries {l}.
        Show me {l}.
        Only these, please: {l}.
        Copy the entries {l}.
        """);

    /// <summary>One question or some, each about one entry.</summary>
    public static Conversation One(Dice dice)
    {
        var (keys, values, text) = Table(dice);
        var kind = dice.Pick(Kinds);
        var conversation = Conversation.Empty;
        var above = text + dice.Pick("\n\n", "\n");
        foreach (var at in dice.Several([.. Enumerable.Range(0, keys.Length)], dice.Between(1, Math.Min(4, keys.Length))))
        {
            var forward = dice.Chance(0.7);
            var question = dice.Pick(forward ? Forward : Backward)
                .Replace("{k}", keys[at], StringComparison.Ordinal).Replace("{v}", values[at], StringComparison.Ordinal).Replace("{n}", kind, StringComparison.Ordinal);
            conversation = conversation.User(above + question).Assistant(forward ? values[at] : keys[at], 2);
            above = string.Empty;
        }

        return conversation;
    }

    /// <summary>Several entries at once.</summary>
    public static Conversation Several(Dice dice)
    {
        var (keys, values, text) = Table(dice);
        var wanted = dice.Several([.. Enumerable.Range(0, keys.Length)], dice.Between(2, keys.Length));
        var question = dice.Pick(Many).Replace("{l}", Named.And([.. wanted.Select(at => keys[at])]), StringComparison.Ordinal);
        return Conversation.Empty.User($"{text}\n\n{question}").Assistant(string.Join(", ", wanted.Select(at => $"{keys[at]}: {values[at]}")));
    }

    private static (string[] Keys, string[] Values, string Text) Table(Dice dice)
    {
        while (true)
        {
            var count = dice.Between(2, 9);
            var keys = dice.Chance(0.4) ? [.. Enumerable.Range(0, count).Select(_ => Common.Name(dice)).Distinct()] : CopyingWords.Some(dice, count);
            var values = CopyingWords.Some(dice, keys.Length);
            if (keys.Length < 2 || keys.Intersect(values).Any())
                continue;
            var entry = dice.Pick(Entries);
            var lines = keys.Select((key, index) => entry.Replace("{k}", key, StringComparison.Ordinal).Replace("{v}", values[index], StringComparison.Ordinal));
            return (keys, values, entry.Length < 12 && dice.Chance(0.3) ? string.Join(". ", lines) + "." : string.Join('\n', lines));
        }
    }

    private static Pool Forms(string lines) => new(lines.Split('\n').Select(line => line.Trim()));
}
