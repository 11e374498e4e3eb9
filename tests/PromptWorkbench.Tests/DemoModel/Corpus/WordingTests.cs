using PromptWorkbench.DemoModel.Corpus;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Corpus;

public sealed class WordingTests
{
    [Fact]
    public void Every_part_of_a_bracket_comes_also_those_within_others()
    {
        var dice = new Dice(1, Part.Training);
        var said = Enumerable.Range(0, 200).Select(_ => dice.Say("a[ b[1|2]| c|]!")).ToHashSet();
        Assert.Equal(["a b1!", "a b2!", "a c!", "a!"], said.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_value_is_put_in_as_it_is() =>
        Assert.Equal("say [x|y] {z}", new Dice(1, Part.Training).Say("say {text}", ("text", "[x|y] {z}")));

    [Theory]
    [InlineData("a [b|c")]
    [InlineData("a {name}")]
    [InlineData("a {text")]
    public void A_pattern_that_is_not_closed_or_names_what_there_is_not_is_refused(string pattern) =>
        Assert.Throws<FormatException>(() => new Dice(1, Part.Training).Say(pattern, ("text", "x")));
}
