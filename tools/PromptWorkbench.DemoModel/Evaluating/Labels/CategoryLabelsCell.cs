using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Labels;

namespace PromptWorkbench.DemoModel.Evaluating.Labels;

/// <summary>Words of two to four categories, ten examples with unseen labels in any form, no header; the asked category is one they show.</summary>
internal sealed class CategoryLabelsCell : ICell
{
    private const int Count = 10;

    public string Name => "labels of word categories, 10 examples";

    public Exchange Ask(Dice dice)
    {
        var task = LabelTask.Category(dice);
        var labels = LabelWords.Any(dice, task.Classes.Count);
        var problem = LabelProblem.Draw(dice, task, labels, Count, 0, [.. labels.Select(_ => 1.0)]);
        var of = dice.Pick(problem.Told);
        var conversation = new LabelPrompt(problem, header: null).AsText(LabelForm.Pick(dice), [(problem.Ask(dice, of), of)]);
        return new(conversation.Question, answer => LabelReader.Judge(answer, labels[of], labels));
    }
}
