using PromptWorkbench.Web.Features.Runs;

namespace PromptWorkbench.Web.Tests.Features.Runs;

public class HitExcerptTests
{
    [Theory]
    [InlineData("The parrot\nwalks", "PARR", "The ", "parr", "ot walks")]
    [InlineData("apparent parrot", "parr", "apparent ", "parr", "ot")]
    [InlineData("one two three", "\"two three\" zero", "one ", "two", " three")]
    [InlineData("two one", "one two", "", "two", " one")]
    [InlineData("nothing\nhere", "parrot", "nothing here", "", "")]
    [InlineData("nothing\nhere", null, "nothing here", "", "")]
    public void Shows_the_first_word_that_begins_as_one_of_those_searched(string text, string? search, string before, string hit, string after) =>
        Assert.Equal(new HitExcerpt(before, hit, after), HitExcerpt.Of(text, search));

    [Fact]
    public void A_hit_far_into_a_long_text_is_shown_with_what_surrounds_it()
    {
        var excerpt = HitExcerpt.Of(string.Concat(Enumerable.Repeat("filler ", 1000)) + "parrot " + new string('z', 500), "parrot");
        Assert.Equal("…ler filler filler filler filler ", excerpt.Before);
        Assert.Equal(140, excerpt.After.Length);
    }
}
