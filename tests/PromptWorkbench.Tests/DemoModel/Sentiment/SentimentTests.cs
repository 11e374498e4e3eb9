using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Reviews;
using PromptWorkbench.DemoModel.Corpus.Sentiment;
using PromptWorkbench.DemoModel.Evaluating;
using PromptWorkbench.DemoModel.Evaluating.Sentiment;
using PromptWorkbench.Tests.DemoModel.Labels;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Sentiment;

public class SentimentTests
{
    [Fact]
    public void No_word_is_both_praise_and_complaint()
    {
        Assert.Empty(All(Good.Words).Intersect(All(Bad.Words)));

        static IEnumerable<string> All(Polar words) => words.Adjectives.Values.SelectMany(group => group).Concat(words.Verbs).Concat(words.Feelings).Concat(words.Verdicts).Concat(words.Whole);
    }

    [Fact]
    public void An_answer_goes_on_with_a_space_after_a_colon_only()
    {
        foreach (var conversation in LabelTexts.Some(new SentimentKind(), Part.Training))
            Assert.Equal(conversation.Turns[^2].Text.EndsWith(':'), conversation.Expected.StartsWith(' '));
    }

    [Fact]
    public void Reviews_written_by_hand_are_many_and_stand_in_no_list_to_learn_from()
    {
        IReadOnlyList<string> reviews = [.. HandWrittenReviews.Praise, .. HandWrittenReviews.Complaints];
        Assert.True(reviews.Distinct().Count() >= 40);
        Assert.Empty(reviews.Intersect([.. Good.Words.Whole, .. Bad.Words.Whole]));
    }

    [Theory]
    [InlineData(" Positive.", 1, 0, 0)]
    [InlineData("The review is positive", 1, 0, 0)]
    [InlineData("negative", 0, 1, 0)]
    [InlineData("positive or negative", 0, 0, 1)]
    [InlineData("", 0, 0, 1)]
    public void A_label_is_read_from_an_answer(string answer, int right, int wrong, int unparsed) =>
        Assert.Equal(new Outcome(right, wrong, unparsed), LabelReader.Judge(answer, "positive", ["positive", "negative"]));
}
