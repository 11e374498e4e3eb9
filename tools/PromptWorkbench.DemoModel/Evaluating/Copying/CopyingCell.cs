using PromptWorkbench.DemoModel.Corpus;

namespace PromptWorkbench.DemoModel.Evaluating.Copying;

/// <summary>Something that stands in the prompt is to be said, letter for letter. All words are held out.</summary>
/// <param name="name">As it stands in the table.</param>
/// <param name="write">Makes the question and its answer.</param>
internal sealed class CopyingCell(string name, Func<Dice, Conversation> write) : ICell
{
    public string Name => name;

    public Exchange Ask(Dice dice)
    {
        var question = Opening.Of(write(dice));
        return new(question.Asked, answer => answer.Trim() is { Length: > 0 } text ? Outcome.Of(text == question.Answer) : Outcome.Unreadable);
    }
}
