using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Topics;

namespace PromptWorkbench.DemoModel.Evaluating.Topics;

/// <summary>What a sentence is about; three to six topics are named.</summary>
internal sealed class TopicCell : ICell
{
    public string Name => "topic of a sentence, labels named";

    public Exchange Ask(Dice dice)
    {
        var question = Opening.Of(TopicsKind.Topic(dice));
        return new(question.Asked, answer => LabelReader.Judge(answer, question.Answer, TopicSentences.Names));
    }
}
