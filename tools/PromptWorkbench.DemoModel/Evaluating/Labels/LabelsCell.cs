using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Labels;

namespace PromptWorkbench.DemoModel.Evaluating.Labels;

/// <summary>
/// Reviews with two labels that say nothing and that no text to learn from had as labels; the header names them. Each example is praise or complaint by
/// chance, and one of ten has the wrong label, so an ideal reader (who takes the mapping that most examples speak for) is right in 50, 90, 97.2 and 99.7 of
/// a hundred with 0, 2, 4 and 8 examples.
/// </summary>
/// <param name="count">How many examples.</param>
internal sealed class LabelsCell(int count) : ICell
{
    /// <summary>How many of one have the wrong label.</summary>
    public const double Noise = 0.1;

    public string Name => $"labels from {count} examples";

    public Exchange Ask(Dice dice)
    {
        var labels = HeldOutLabels.Two(dice);
        var problem = LabelProblem.Draw(dice, LabelTask.Sentiment(dice), labels, count, Noise, [1, 1]);
        var header = LabelHeaders.Canon.Replace("{i}", "review", StringComparison.Ordinal).Replace("{o}", Named.Or(dice.Shuffled(labels)), StringComparison.Ordinal);
        var of = dice.Below(labels.Count);
        var conversation = new LabelPrompt(problem, header).AsText(LabelForm.Canon, [(problem.Ask(dice, of), of)]);
        return new(conversation.Question, answer => LabelReader.Judge(answer, labels[of], labels));
    }
}
