namespace PromptWorkbench.DemoModel.Corpus.Labels;

/// <summary>How a text and its label are written.</summary>
/// <param name="Before">Stands before the text; {n} is its number.</param>
/// <param name="Between">Stands between them, without a space at its end.</param>
/// <param name="IsSpaced">A space stands before the label. Then the answer begins with one too: a model takes " blue" and "blue" for two words.</param>
/// <param name="After">Stands between two examples.</param>
internal sealed record LabelForm(string Before, string Between, bool IsSpaced, string After)
{
    private static readonly string[] Inputs = ["Review", "Text", "Input", "Sentence", "Message", "Q", "Example", "Item", "Word", "Comment", "Customer", "x", "INPUT", "In", "Note"];

    private static readonly string[] Outputs = ["Label", "Class", "Output", "Tag", "Type", "A", "Answer", "Group", "Category", "Sentiment", "Kind", "y", "OUTPUT", "Out", "Code"];

    private static readonly (string Input, string Output)[] Pairs = [("Review", "Label"), ("Text", "Class"), ("Input", "Output"), ("Q", "A"), ("Text", "Label"), ("Sentence", "Tag")];

    private static readonly string[] Arrows = [" ->", " =>", " =", " :", " -->", ":", " -", " is"];

    /// <summary>As the app's own few-shot prompts are.</summary>
    public static LabelForm Canon { get; } = Lines("Review", "Label", "\n\n");

    public static LabelForm Pick(Dice dice) => dice.Weighted<Func<Dice, LabelForm>>(
        (0.58, Worded),
        (0.2, Arrow),
        (0.05, Tab),
        (0.06, Table),
        (0.05, Csv),
        (0.06, Numbered))(dice);

    /// <summary>With a word before the text and one before the label.</summary>
    public static LabelForm Worded(Dice dice) => dice.Weighted<Func<Dice, LabelForm>>((0.28, _ => Canon), (0.34, Paired), (0.38, Mixed))(dice);

    private static LabelForm Lines(string input, string output, string after) => new($"{input}: ", $"\n{output}:", true, after);

    private static string Blank(Dice dice) => dice.Weighted((0.55, "\n\n"), (0.37, "\n"), (0.04, "\n---\n"), (0.04, "\n\n\n"));

    private static LabelForm Paired(Dice dice)
    {
        var (input, output) = dice.Pick(Pairs);
        return Lines(input, output, Blank(dice));
    }

    private static LabelForm Mixed(Dice dice)
    {
        var form = Lines(dice.Pick(Inputs), dice.Pick(Outputs), Blank(dice));
        return dice.Chance(0.1) ? form with { Between = form.Between.Replace("\n", " ", StringComparison.Ordinal) } : form;
    }

    private static LabelForm Arrow(Dice dice)
    {
        var quote = dice.Chance(0.1) ? "\"" : string.Empty;
        return new((dice.Chance(0.15) ? "- " : string.Empty) + quote, quote + dice.Pick(Arrows), true, "\n");
    }

    private static LabelForm Tab(Dice dice) => new(string.Empty, "\t", false, "\n");

    private static LabelForm Table(Dice dice) => dice.Chance(0.5) ? new(string.Empty, " |", true, "\n") : new("| ", " |", true, " |\n");

    private static LabelForm Csv(Dice dice) => dice.Chance(0.6) ? new("\"", "\",", false, "\n") : new(string.Empty, ";", false, "\n");

    private static LabelForm Numbered(Dice dice) => new(dice.Pick("{n}. ", "{n}) ", "Example {n}: ", "({n}) "), dice.Pick([.. Arrows, "\nLabel:", "\nAnswer:"]), true, dice.Pick("\n", "\n\n"));
}
