using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Evaluating.HandWritten;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Evaluating;

public class HandWrittenTests
{
    private static readonly Rule Named = new() { Label = "happy", Among = ["happy", "unhappy"] };
    private static readonly Rule Three = new() { Items = 3 };
    private static readonly Rule Person = new() { Json = new Dictionary<string, string?> { ["name"] = "Peter|uncle Peter", ["phone"] = null } };

    [Fact]
    public void There_are_a_hundred_different_prompts_that_end_with_the_users_and_none_is_answered_by_silence()
    {
        Assert.Equal(100, HandWrittenPrompts.All.Select(prompt => string.Join('\n', [prompt.System, .. prompt.Said])).Distinct().Count());
        Assert.All(HandWrittenPrompts.All, prompt => Assert.Equal(Turn.User, prompt.Asked.Turns[^1].Role));
        Assert.All(HandWrittenPrompts.All, prompt => Assert.Equal(1, prompt.Exchange.Judge(" ").Wrong));
    }

    [Fact]
    public void Every_rule_asks_for_something_and_labels_are_among_those_to_choose_from() =>
        Assert.All(HandWrittenPrompts.All.Select(prompt => prompt.Check), rule =>
        {
            Assert.True(rule is { Label: not null } or { Number: not null } or { Mentions.Count: > 0 } or { Json: not null });
            Assert.True(rule.Label is null || rule.Among.Contains(rule.Label));
        });

    [Theory]
    [InlineData("Happy.", null)]
    [InlineData("unhappy", "is to name happy alone")]
    [InlineData("happy or unhappy", "is to name happy alone")]
    public void A_label_is_to_be_named_alone(string answer, string? problem) => Check(Named, answer, problem);

    [Theory]
    [InlineData("9 + 9 = 18. The answer is 18.", null)]
    [InlineData("$1,018", "last number")]
    [InlineData("18 or 19", "last number")]
    public void The_last_number_counts(string answer, string? problem) => Check(new Rule { Number = 18 }, answer, problem);

    [Theory]
    [InlineData("Keep the Maps dry.", null)]
    [InlineData("A letter.", "does not say map")]
    [InlineData("A roadmap.", "does not say map")]
    [InlineData("A map and a boat.", "says boat")]
    public void Words_are_found_whole_and_as_plurals(string answer, string? problem) => Check(new Rule { Mentions = ["map|chart"], Avoids = ["boat"] }, answer, problem);

    [Theory]
    [InlineData("""Here: {"Name": "uncle peter", "phone": null}""", null)]
    [InlineData("""{"name": "Peter"}""", "has no phone")]
    [InlineData("""{"name": "Paul", "phone": null}""", "name is 'Paul'")]
    [InlineData("""["name", "Peter"]""", "no JSON object")]
    [InlineData("} Peter {", "no JSON object")]
    public void Fields_are_compared_and_null_is_null(string answer, string? problem) => Check(Person, answer, problem);

    [Theory]
    [InlineData("Three fruits:\n- apple\n- pear\n- plum", null)]
    [InlineData("1. apple\n2. pear\n3. plum", null)]
    [InlineData("Fruits: apple, pear and plum.", null)]
    [InlineData("apple, apple, apple", "lists 1")]
    [InlineData("apple", "lists 1")]
    public void Different_things_are_counted(string answer, string? problem) => Check(Three, answer, problem);

    [Theory]
    [InlineData("the cat sat on the cat sat on the cat sat on", "circles")]
    [InlineData("one two three four", "4 words")]
    [InlineData("one two", "end as a sentence")]
    [InlineData("One (two.)", null)]
    public void An_answer_is_short_ends_well_and_does_not_go_round(string answer, string? problem) =>
        Check(new Rule { Words = problem == "circles" ? 80 : 3, Sentence = true }, answer, problem);

    private static void Check(Rule rule, string answer, string? problem)
    {
        if (problem is null) Assert.Null(rule.Problem(answer));
        else Assert.Contains(problem, rule.Problem(answer));
    }
}
