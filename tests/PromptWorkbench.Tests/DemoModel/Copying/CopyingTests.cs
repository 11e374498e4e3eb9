using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Copying;
using PromptWorkbench.Tests.DemoModel.Labels;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Copying;

public class CopyingTests
{
    [Fact]
    public void What_is_to_be_copied_stands_in_the_prompt()
    {
        var dice = new Dice(9, Part.Training);
        for (var i = 0; i < 200; i++)
        {
            foreach (var write in (Func<Dice, Conversation>[])[Repeating.Text, Repeating.Sentence, Ordered.List, LookingUp.One])
            {
                var conversation = write(dice);
                Assert.Contains(conversation.Expected.Trim(), LabelTexts.Before(conversation, conversation.Turns.Count - 1), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_word_after_another_is_the_right_one()
    {
        var dice = new Dice(4, Part.Training);
        var checkedTexts = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var conversation = Ordered.List(dice);
            var question = conversation.Turns[0].Text;
            var at = question.IndexOf("- ", StringComparison.Ordinal);
            var (list, asked) = (question.Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..]).ToList(), question.Split('\n')[^1]);
            if (at != 0 || list.Count < 2 || !asked.StartsWith("Which word comes after ", StringComparison.Ordinal))
                continue;
            var word = asked["Which word comes after ".Length..].TrimEnd('?');
            Assert.Equal(list[list.IndexOf(word) + 1], conversation.Turns[1].Text);
            checkedTexts++;
        }

        Assert.True(checkedTexts > 0);
    }

    [Fact]
    public void Made_up_words_to_measure_with_are_not_those_to_learn_from()
    {
        Assert.False(Nonce.IsKeptBack(Nonce.Word(new Dice(1, Part.Training))));
        Assert.True(Nonce.IsKeptBack(Nonce.Word(new Dice(1, Part.HeldOut))));
    }
}
