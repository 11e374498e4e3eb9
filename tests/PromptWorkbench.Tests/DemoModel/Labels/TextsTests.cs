using PromptWorkbench.DemoModel.Corpus;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Labels;

public class TextsTests
{
    private const int MostCharacters = 2_600;

    public static TheoryData<string, string> Texts { get; } = new(
        from kind in LabelTexts.Kinds
        from part in Enum.GetNames<Part>()
        select (kind.Name, part));

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_short_has_no_gaps_and_ends_with_an_answer_that_is_learnt(string kind, string part)
    {
        foreach (var conversation in LabelTexts.Some(LabelTexts.Kinds.Single(one => one.Name == kind), Enum.Parse<Part>(part)))
        {
            var text = LabelTexts.Before(conversation, conversation.Turns.Count);
            Assert.InRange(text.Length, 1, MostCharacters);
            Assert.DoesNotContain("{", text, StringComparison.Ordinal);
            Assert.True(conversation.Expected.Trim().Length > 0);
            Assert.All(conversation.Turns[^1].Segments, segment => Assert.True(segment.Weight > 0));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void From_one_seed_come_the_same_texts(string kind, string part)
    {
        Assert.Equal(All(), All());

        List<string> All() => [.. LabelTexts.Some(LabelTexts.Kinds.Single(one => one.Name == kind), Enum.Parse<Part>(part), 30).SelectMany(text => text.Turns).Select(turn => turn.Text)];
    }
}
