using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Labels;
using PromptWorkbench.DemoModel.Evaluating.Labels;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Labels;

public class LabelsTests
{
    [Fact]
    public void The_asked_label_stands_in_the_prompt()
    {
        foreach (var conversation in LabelTexts.Some(new LabelsKind(), Part.Training))
            Assert.Contains(conversation.Expected.Trim(), LabelTexts.Before(conversation, conversation.Turns.Count - 1), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_among_the_examples_is_learnt_only_after_it_was_shown()
    {
        foreach (var conversation in LabelTexts.Some(new LabelsKind(), Part.Training))
        {
            var examples = conversation.Turns[0].Segments;
            for (var i = 0; i < examples.Count; i++)
            {
                if (examples[i].Weight > 0)
                    Assert.Contains(examples[i].Text, examples.Take(i).Where(segment => segment.Weight == 0 || segment.Text == examples[i].Text).Select(segment => segment.Text));
            }
        }
    }

    [Fact]
    public void A_label_word_that_is_held_out_is_the_label_of_no_training_text()
    {
        var dice = new Dice(3, Part.HeldOut);
        var heldOut = Enumerable.Range(0, 500).SelectMany(_ => HeldOutLabels.Two(dice)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var kind in LabelTexts.Kinds.Take(3))
            Assert.DoesNotContain(LabelTexts.Some(kind, Part.Training, 1_000), conversation => heldOut.Contains(conversation.Expected.Trim()));
    }

    [Fact]
    public void Without_an_example_the_labels_of_praise_and_complaint_are_never_exchanged()
    {
        var dice = new Dice(11, Part.Training);
        var task = LabelTask.Sentiment(dice);
        var (praise, complaint) = (task.Classes[0] == LabelTask.Praise ? 0 : 1, task.Classes[0] == LabelTask.Praise ? 1 : 0);
        for (var i = 0; i < 500; i++)
        {
            var labels = LabelWords.For(task, dice, mayExchange: false);
            Assert.False(labels[praise] == "negative" || labels[complaint] == "positive");
        }
    }

    // An ideal reader counts for each example whether it speaks for one mapping or for the other.
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(2, 0.9)]
    [InlineData(4, 0.972)]
    [InlineData(8, 0.9973)]
    public void More_examples_tell_an_ideal_reader_more(int count, double expected)
    {
        var right = 0.0;
        for (var examples = 0; examples < 1 << count; examples++)
        {
            var wrong = int.PopCount(examples);
            var probability = Math.Pow(LabelFigures.Noise, wrong) * Math.Pow(1 - LabelFigures.Noise, count - wrong);
            right += probability * (2 * wrong).CompareTo(count) switch { < 0 => 1, 0 => 0.5, _ => 0 };
        }

        Assert.Equal(expected, right, 0.0005);
    }

    [Fact]
    public void A_cell_judges_the_right_label_the_other_one_and_none()
    {
        var (right, wrong) = (0, 0);
        for (var seed = 0UL; seed < 40; seed++)
        {
            var exchange = LabelFigures.FromExamples(4).Ask(new Dice(seed, Part.HeldOut));
            var header = exchange.Asked.Turns[0].Text.Split('\n')[0].TrimEnd('.').Split(' ');
            var outcomes = new[] { header[^1], header[^3] }.Select(label => exchange.Judge($" {label}")).ToList();
            right += outcomes.Sum(outcome => outcome.Right);
            wrong += outcomes.Sum(outcome => outcome.Wrong);
            Assert.Equal(1, exchange.Judge("something else").Unparsed);
        }

        Assert.Equal((40, 40), (right, wrong));
    }
}
