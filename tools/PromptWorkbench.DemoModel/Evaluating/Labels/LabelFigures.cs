using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Labels;

namespace PromptWorkbench.DemoModel.Evaluating.Labels;

/// <summary>Labels that only examples define.</summary>
internal static class LabelFigures
{
    /// <summary>How many examples of one have the wrong label, where the labels are unseen words for praise and complaint.</summary>
    public const double Noise = 0.1;

    private const int Many = 8;
    private const int FewExchanged = 4;
    private const int ManyWords = 10;

    public static IReadOnlyList<Figure> All { get; } =
    [
        FromExamples(0),
        FromExamples(2),
        FromExamples(4),
        FromExamples(Many),
        new Figure($"labels from {Many} examples, no header", dice => WithoutHeader(dice, asTurns: false)),
        new Figure($"labels from {Many} chat turns", dice => WithoutHeader(dice, asTurns: true)),
        new Figure($"positive and negative exchanged, {FewExchanged} examples", Exchanged),
        new Figure($"labels of word categories, {ManyWords} examples", Categories),
    ];

    /// <summary>
    /// Reviews with two labels that say nothing and that no text to learn from had as labels; the header names them. Each example is praise or complaint by
    /// chance, and one of ten has the wrong label, so an ideal reader (who takes the mapping that most examples speak for) is right in 50, 90, 97.2 and 99.7 of
    /// a hundred with 0, 2, 4 and 8 examples.
    /// </summary>
    public static Figure FromExamples(int count) => new($"labels from {count} examples", dice =>
    {
        var labels = HeldOutLabels.Two(dice);
        var problem = LabelProblem.Draw(dice, LabelTask.Sentiment(dice), labels, count, Noise, [1, 1]);
        var header = LabelHeaders.Canon.Replace("{i}", "review", StringComparison.Ordinal).Replace("{o}", Named.Or(dice.Shuffled(labels)), StringComparison.Ordinal);
        var of = dice.Below(labels.Count);
        return Judged(new LabelPrompt(problem, header).AsText(LabelForm.Canon, [(problem.Ask(dice, of), of)]), labels, of);
    });

    // The asked class is one that the examples show.
    private static Exchange WithoutHeader(Dice dice, bool asTurns)
    {
        var labels = HeldOutLabels.Two(dice);
        var problem = Drawn(() => LabelProblem.Draw(dice, LabelTask.Sentiment(dice), labels, Many, Noise, [1, 1]), problem => problem.Told.Count > 0);
        var of = dice.Pick(problem.Told);
        var prompt = new LabelPrompt(problem, header: null);
        (string, int)[] query = [(problem.Ask(dice, of), of)];
        return Judged(asTurns ? prompt.AsTurns(null, query, headerIsSystem: false) : prompt.AsText(LabelForm.Canon, query), labels, of);
    }

    // Positive stands for complaints and negative for praise; both are shown.
    private static Exchange Exchanged(Dice dice)
    {
        var problem = Drawn(() => ExchangedLabels(LabelTask.Sentiment(dice)), problem => problem.Told.Count == problem.Labels.Count);
        var of = dice.Below(problem.Labels.Count);
        return Judged(new LabelPrompt(problem, header: null).AsText(LabelForm.Canon, [(problem.Ask(dice, of), of)]), problem.Labels, of);

        LabelProblem ExchangedLabels(LabelTask task) => LabelProblem.Draw(dice, task, [task.Classes[1], task.Classes[0]], FewExchanged, 0, [1, 1]);
    }

    // Words of two to four categories in any form; the asked category is one that the examples show.
    private static Exchange Categories(Dice dice)
    {
        var task = LabelTask.Category(dice);
        var labels = LabelWords.Any(dice, task.Classes.Count);
        var problem = LabelProblem.Draw(dice, task, labels, ManyWords, 0, [.. labels.Select(_ => 1.0)]);
        var of = dice.Pick(problem.Told);
        return Judged(new LabelPrompt(problem, header: null).AsText(LabelForm.Pick(dice), [(problem.Ask(dice, of), of)]), labels, of);
    }

    private static LabelProblem Drawn(Func<LabelProblem> draw, Func<LabelProblem, bool> isMeant)
    {
        while (true)
        {
            var problem = draw();
            if (isMeant(problem)) return problem;
        }
    }

    private static Exchange Judged(Conversation conversation, IReadOnlyList<string> labels, int of) =>
        new(conversation.Question, answer => LabelReader.Judge(answer, labels[of], labels));
}
