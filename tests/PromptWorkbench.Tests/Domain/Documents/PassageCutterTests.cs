using PromptWorkbench.Domain.Documents;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Documents;

public class PassageCutterTests
{
    [Fact]
    public void A_paragraph_is_a_passage_and_its_line_breaks_are_spaces() =>
        Assert.Equal(["one two", "three"], PassageCutter.Cut("\r\n one\r\ntwo \r\n\r\n\r\nthree"));

    [Fact]
    public void A_long_paragraph_is_cut_where_a_sentence_ends_and_nothing_is_lost()
    {
        var text = string.Join(' ', Enumerable.Range(1, 200).Select(number => $"This is sentence {number}."));
        var passages = PassageCutter.Cut(text);
        Assert.All(passages, passage => Assert.InRange(passage.Length, 1, PassageCutter.MostCharacters));
        Assert.All(passages, passage => Assert.EndsWith(".", passage));
        Assert.Equal(text, string.Join(' ', passages));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("🦜")]
    public void A_text_without_spaces_is_cut_between_characters(string character)
    {
        var text = string.Concat(Enumerable.Repeat(character, 1999));
        var passages = PassageCutter.Cut(text);
        Assert.All(passages, passage => Assert.InRange(passage.Length, 1, PassageCutter.MostCharacters));
        Assert.Equal(text, string.Concat(passages));
        Assert.All(passages, passage => Assert.False(char.IsLowSurrogate(passage[0])));
    }
}
