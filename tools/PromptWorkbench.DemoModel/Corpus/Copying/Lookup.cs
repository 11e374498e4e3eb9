using System.Globalization;
using PromptWorkbench.DemoModel.Corpus.Labels;

namespace PromptWorkbench.DemoModel.Corpus.Copying;

/// <summary>Names with a value each, as a table and as questions.</summary>
/// <param name="Keys">Different names.</param>
/// <param name="Values">Beside each its value; all are different.</param>
internal sealed record Lookup(IReadOnlyList<string> Keys, IReadOnlyList<string> Values)
{
    private static readonly Pool Questions = new(
    [
        "What is the value of {key}?", "What stands beside {key}?", "{key}?", "What about {key}?", "Look up {key}.", "What does {key} have?", "Give me {key}.", "Which one belongs to {key}?", "[Please find|Find] {key}.", "And {key}?",
        "What is written for {key}?", "value of {key}",
    ]);

    private static readonly Pool Backward = new(
    [
        "Who or what has {value}?", "Which one has {value}?", "Where does {value} stand?", "{value} belongs to which one?", "Which name goes with {value}?", "Which key has the value {value}?", "What is {value} for?", "Find the name beside {value}.",
        "Who has {value}?", "To whom does {value} belong?",
    ]);

    private static readonly string[] Colours = "red blue green yellow pink orange purple brown black white gray gold silver".Split(' ');

    /// <summary>So many of them, of some sort.</summary>
    public static Lookup Any(Dice dice, int count)
    {
        Func<string> key = dice.Weighted<Func<string>>((0.5, () => Common.Name(dice)), (0.3, () => dice.Pick(Common.Nouns)), (0.1, () => LabelWords.Nonce(dice)), (0.1, () => dice.Pick(Common.Cities)));
        Func<string> value = dice.Weighted<Func<string>>(
            (0.2, () => dice.Pick(Colours)), (0.35, () => dice.Pick(Common.Nouns)), (0.15, () => dice.Between(2, 99).ToString(CultureInfo.InvariantCulture)),
            (0.1, () => dice.Between(100, 99_999).ToString(CultureInfo.InvariantCulture)), (0.1, () => dice.Pick(Common.Cities)), (0.1, () => LabelWords.Nonce(dice)));
        return new Lookup(Different(count, key), Different(count, value));
    }

    public string Table(Dice dice)
    {
        var (between, mark) = dice.Pick((", ", ": "), ("\n", ": "), ("\n", " = "), (". ", ": "), ("; ", " = "), ("\n", " -> "), ("\n", " | "), (", ", " has "));
        return string.Join(between, Keys.Zip(Values, (key, value) => key + mark + value)) + (between is "\n" or "; " ? string.Empty : ".");
    }

    /// <summary>Asks for the value at an index.</summary>
    public string Ask(Dice dice, int index) => dice.Say(dice.Pick(Questions), ("key", Keys[index]));

    /// <summary>Asks for the name at an index.</summary>
    public string AskBack(Dice dice, int index) => dice.Say(dice.Pick(Backward), ("value", Values[index]));

    private static List<string> Different(int count, Func<string> make)
    {
        List<string> made = [];
        while (made.Count < count)
        {
            var one = make();
            if (!made.Contains(one)) made.Add(one);
        }

        return made;
    }
}
