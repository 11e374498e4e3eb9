namespace PromptWorkbench.DemoModel.Corpus.Labels;

/// <summary>
/// Labels that only examples define. Classes are as frequent as chance has it, and in a third of the texts some labels are wrong, so that every further
/// example helps. Without examples the header names the labels, and one of them is the answer.
/// </summary>
internal sealed class LabelsKind : IDocumentKind
{
    private const double TurnsShare = 0.2;
    private const double NoisyShare = 0.33;
    private const int MostCharacters = 1_700;

    public string Name => "labels";

    public double Share => 30;

    public bool TeachesCopying => true;

    public Conversation Write(Dice dice)
    {
        var task = LabelTask.Pick(dice);
        var count = Count(dice);
        var labels = LabelWords.For(task, dice, count > 2);
        var noise = dice.Chance(NoisyShare) ? 0.1 + (0.01 * dice.Below(11)) : 0;
        double[] even = [.. labels.Select(_ => 1.0)];
        double[] weights = dice.Chance(0.6) ? even : [.. labels.Select(_ => 0.35 + (0.01 * dice.Below(100)))];
        var problem = LabelProblem.Draw(dice, task, labels, count, noise, weights);
        problem = problem with { Examples = Fitting(problem.Examples) };
        var named = problem.Told.Count == 0 || dice.Chance(0.42);
        var header = named || dice.Chance(0.12) ? Header(dice, task, labels, named) : null;
        // With the header, the labels of classes that were not shown can be told from what is left, or guessed.
        var asked = named && (problem.Told.Count == 0 || dice.Chance(0.5)) ? [.. Enumerable.Range(0, labels.Length)] : problem.Told;
        var queries = new (string, int)[dice.Chance(0.35) ? dice.Between(2, 5) : 1];
        for (var i = 0; i < queries.Length; i++)
        {
            var of = dice.Pick(asked);
            queries[i] = (problem.Ask(dice, of), of);
        }

        // Without any example a second guess could contradict the first.
        if (problem.Told.Count < labels.Length - 1)
            queries = queries[..1];
        var prompt = new LabelPrompt(problem, header);
        return dice.Chance(TurnsShare)
            ? prompt.AsTurns(dice.Chance(0.75) ? null : LabelForm.Worded(dice), queries, dice.Chance(0.7))
            : prompt.AsText(LabelForm.Pick(dice), queries);
    }

    private static int Count(Dice dice) => dice.Weighted((0.04, 0), (0.03, 1), (0.07, 2), (0.06, 3), (0.3, dice.Between(4, 7)), (0.5, dice.Between(8, 16)));

    private static string Header(Dice dice, LabelTask task, IReadOnlyList<string> labels, bool named)
    {
        var form = !named ? dice.Pick(LabelHeaders.Nameless) : dice.Chance(0.25) ? LabelHeaders.Canon : dice.Pick(LabelHeaders.Naming);
        var order = dice.Shuffled(labels);
        return form.Replace("{i}", dice.Pick(task.Nouns), StringComparison.Ordinal)
            .Replace("{o}", Named.Or(order), StringComparison.Ordinal)
            .Replace("{c}", string.Join(", ", order), StringComparison.Ordinal);
    }

    private static IReadOnlyList<LabelExample> Fitting(IReadOnlyList<LabelExample> examples)
    {
        var left = MostCharacters;
        return [.. examples.TakeWhile(example => (left -= example.Text.Length + 20) > 0)];
    }
}
