namespace PromptWorkbench.DemoModel.Corpus.Labels;

/// <summary>Examples of texts with labels that only they define, some of which may be wrong, and texts whose label is asked for.</summary>
/// <param name="Task">Where the texts are from.</param>
/// <param name="Labels">One for each class.</param>
/// <param name="Examples">As chance has it: some classes have more than others, or none.</param>
internal sealed record LabelProblem(LabelTask Task, IReadOnlyList<string> Labels, IReadOnlyList<LabelExample> Examples)
{
    /// <summary>What the labels are worth: classes that have their own label more often than any other.</summary>
    public IReadOnlyList<int> Told => [.. Enumerable.Range(0, Labels.Count).Where(IsTold)];

    /// <param name="dice">Chance.</param>
    /// <param name="task">Where the texts are from.</param>
    /// <param name="labels">One for each class.</param>
    /// <param name="count">How many examples.</param>
    /// <param name="noise">How many of one are given a wrong label.</param>
    /// <param name="weights">How frequent the classes are.</param>
    public static LabelProblem Draw(Dice dice, LabelTask task, IReadOnlyList<string> labels, int count, double noise, IReadOnlyList<double> weights)
    {
        var examples = new List<LabelExample>();
        var shares = weights.Select((weight, index) => (weight, index)).ToArray();
        for (var i = 0; i < count; i++)
        {
            var of = dice.Weighted(shares);
            var label = dice.Chance(noise) ? dice.Pick([.. labels.Where(other => other != labels[of])]) : labels[of];
            var isInferable = label == labels[of] && examples.Any(earlier => earlier.Class == of && earlier.Label == label);
            examples.Add(new LabelExample(Text(dice, task, of, examples), of, label, isInferable));
        }

        return new(task, labels, examples);
    }

    /// <summary>A text of a class that is none of the examples.</summary>
    public string Ask(Dice dice, int of) => Text(dice, Task, of, Examples);

    private static string Text(Dice dice, LabelTask task, int of, IReadOnlyList<LabelExample> examples)
    {
        const int Tries = 8;
        var text = task.Write(dice, task.Classes[of]);
        for (var i = 0; i < Tries && examples.Any(example => example.Text == text); i++)
            text = task.Write(dice, task.Classes[of]);
        return text;
    }

    private bool IsTold(int of)
    {
        var own = Examples.Count(example => example.Class == of && example.Label == Labels[of]);
        return own > 0 && Labels.All(label => label == Labels[of] || Examples.Count(example => example.Class == of && example.Label == label) < own);
    }
}
