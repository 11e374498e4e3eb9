using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Topics;

namespace PromptWorkbench.DemoModel.Evaluating.Topics;

/// <summary>What a word names; two to five categories are named. The wording is held out, the words cannot be.</summary>
internal sealed class CategoryCell : ICell
{
    public string Name => "category of a word, labels named";

    public Exchange Ask(Dice dice)
    {
        var question = Opening.Of(TopicsKind.Word(dice));
        return new(question.Asked, answer => LabelReader.Judge(answer, question.Answer, WordCategories.Names));
    }
}
