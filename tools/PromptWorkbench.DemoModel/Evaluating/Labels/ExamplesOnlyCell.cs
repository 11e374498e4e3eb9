using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Labels;

namespace PromptWorkbench.DemoModel.Evaluating.Labels;

/// <summary>Eight examples as in <see cref="LabelsCell"/>, without a header, as one text or as turns of a chat. The asked class is one they show.</summary>
/// <param name="asTurns">Every example is a message and its answer.</param>
internal sealed class ExamplesOnlyCell(bool asTurns) : ICell
{
    private const int Count = 8;

    public string Name => asTurns ? "labels from 8 chat turns" : "labels from 8 examples, no header";

    public Exchange Ask(Dice dice)
    {
        var labels = HeldOutLabels.Two(dice);
        while (true)
        {
            var problem = LabelProblem.Draw(dice, LabelTask.Sentiment(dice), labels, Count, LabelsCell.Noise, [1, 1]);
            if (problem.Told.Count == 0)
                continue;
            var of = dice.Pick(problem.Told);
            var prompt = new LabelPrompt(problem, header: null);
            (string, int)[] query = [(problem.Ask(dice, of), of)];
            var conversation = asTurns ? prompt.AsTurns(null, query, headerIsSystem: false) : prompt.AsText(LabelForm.Canon, query);
            return new(conversation.Question, answer => LabelReader.Judge(answer, labels[of], labels));
        }
    }
}
