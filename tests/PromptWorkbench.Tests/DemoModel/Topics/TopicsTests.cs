using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Topics;
using PromptWorkbench.DemoModel.Evaluating.Topics;
using PromptWorkbench.Tests.DemoModel.Labels;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Topics;

public class TopicsTests
{
    [Fact]
    public void The_right_label_is_one_of_those_named()
    {
        foreach (var conversation in LabelTexts.Some(new TopicsKind(), Part.Training))
            Assert.Contains(conversation.Expected.Trim(), LabelTexts.Before(conversation, conversation.Turns.Count - 1), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_first_question_of_a_conversation_is_measured()
    {
        var dice = new Dice(5, Part.HeldOut);
        for (var i = 0; i < 50; i++)
            Assert.Equal(Turn.User, Assert.Single(TopicFigures.All[1].Ask(dice).Asked.Turns).Role);
    }
}
