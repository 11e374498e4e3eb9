namespace PromptWorkbench.DemoModel.Corpus.Labels;

/// <summary>A text with its label.</summary>
/// <param name="Text">The text.</param>
/// <param name="Label">The label that stands beside it.</param>
/// <param name="Weight">How much predicting the label counts: nothing where it cannot be known.</param>
internal readonly record struct LabelExample(string Text, string Label, double Weight);

/// <summary>Draws examples: how many of a class there are is left to chance, and in some texts a few labels are wrong, so that more examples tell more.</summary>
internal static class LabelExamples
{
    public const double NoisyTexts = 0.33;
    public const double WrongLabels = 0.15;

    private const double LabelWeight = 3;

    /// <param name="dice">Chance.</param>
    /// <param name="task">The classes and their labels.</param>
    /// <param name="shown">How many are examples.</param>
    /// <param name="asked">How many follow them, with the right label.</param>
    /// <param name="labelsAreNamed">Whether the labels stand above the examples.</param>
    public static IReadOnlyList<LabelExample> Draw(Dice dice, LabelTask task, int shown, int asked, bool labelsAreNamed)
    {
        var wrong = dice.Chance(NoisyTexts) ? WrongLabels : 0;
        var leaning = dice.Weighted((0.5, 0.0), (0.3, 0.5), (0.2, 1.0));
        var favourite = dice.Below(task.Classes.Count);
        var seen = new HashSet<int>();
        var examples = new List<LabelExample>();
        for (var i = 0; i < shown + asked; i++)
        {
            var kind = leaning == 1 ? (i + favourite) % task.Classes.Count : dice.Chance(leaning * 0.5) ? favourite : dice.Below(task.Classes.Count);
            var isWrong = i < shown && dice.Chance(wrong);
            var label = isWrong ? dice.Pick<string>([.. task.Labels.Where((_, index) => index != kind)]) : task.Labels[kind];
            var known = seen.Contains(kind) || (labelsAreNamed && seen.Count == task.Classes.Count - 1);
            examples.Add(new LabelExample(task.Classes[kind](dice), label, isWrong ? 0 : known || (i >= shown && labelsAreNamed) ? LabelWeight : 0));
            seen.Add(kind);
        }

        return examples;
    }
}
