using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Labels;

namespace PromptWorkbench.DemoModel.Evaluating.Labels;

/// <summary>Four examples in which positive stands for complaints and negative for praise; both are shown.</summary>
internal sealed class ExchangedLabelsCell : ICell
{
    private const int Count = 4;

    public string Name => "positive and negative exchanged, 4 examples";

    public Exchange Ask(Dice dice)
    {
        while (true)
        {
            var task = LabelTask.Sentiment(dice);
            string[] labels = [task.Classes[1], task.Classes[0]];
            var problem = LabelProblem.Draw(dice, task, labels, Count, 0, [1, 1]);
            if (problem.Told.Count < labels.Length)
                continue;
            var of = dice.Below(labels.Length);
            var conversation = new LabelPrompt(problem, header: null).AsText(LabelForm.Canon, [(problem.Ask(dice, of), of)]);
            return new(conversation.Question, answer => LabelReader.Judge(answer, labels[of], labels));
        }
    }
}
