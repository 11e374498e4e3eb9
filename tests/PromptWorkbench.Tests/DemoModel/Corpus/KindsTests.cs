using System.Text.Json;
using System.Text.RegularExpressions;
using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Corpus.Sums;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Corpus;

/// <summary>What holds for the texts of every kind, and answers that can be worked out again.</summary>
public sealed partial class KindsTests
{
    private const int Texts = 300;

    public static TheoryData<string, string> All =>
        [.. from kind in Kinds.All from part in new[] { Part.Training, Part.HeldOut } select new TheoryDataRow<string, string>(kind.Name, part.ToString())];

    [Fact]
    public void Every_kind_has_a_name_of_its_own() => Assert.Equal(Kinds.All.Count, Kinds.All.Select(kind => kind.Name).Distinct().Count());

    [Theory]
    [MemberData(nameof(All))]
    public void The_same_seed_gives_the_same_texts(string kind, string part) => Assert.Equal(TextsOf(kind, part, 5, 20), TextsOf(kind, part, 5, 20));

    [Theory]
    [MemberData(nameof(All))]
    public void No_bracket_or_name_of_a_pattern_is_left_in_a_text(string kind, string part) =>
        Assert.DoesNotContain(TextsOf(kind, part, 1, Texts), text => LeftOver().IsMatch(text));

    [Theory]
    [MemberData(nameof(All))]
    public void A_text_ends_with_an_answer_that_is_learnt(string kind, string part)
    {
        var dice = new Dice(2, Enum.Parse<Part>(part));
        var conversations = Enumerable.Range(0, Texts).Select(_ => Kind(kind).Write(dice)).ToList();
        Assert.All(conversations, conversation => Assert.NotEmpty(conversation.Expected.Trim()));
        Assert.All(conversations, conversation => Assert.Contains(conversation.Turns, turn => turn.Role == Turn.Assistant && turn.Segments.Any(segment => segment.Weight > 0)));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void What_stands_between_numbers_is_right(string kind, string part)
    {
        var texts = TextsOf(kind, part, 3, Texts);
        Assert.All(texts.SelectMany(text => Calculation().Matches(text)), match =>
        {
            var (left, right) = (int.Parse(match.Groups[1].Value), int.Parse(match.Groups[3].Value));
            Assert.Equal(match.Groups[2].Value switch { "+" => left + right, "-" => left - right, "*" => left * right, _ => (double)left / right }, int.Parse(match.Groups[4].Value));
        });
    }

    [Fact]
    public void A_sum_ends_with_the_number_its_steps_lead_to()
    {
        var dice = new Dice(4, Part.Training);
        Assert.All(Enumerable.Range(0, 400), number =>
        {
            var problem = Problems.Write(dice, 1 + (number % 4));
            Assert.Equal(1 + (number % 4), problem.Steps.Count);
            Assert.All(problem.Steps, step => Assert.InRange(step.Result, 1, 999));
            Assert.Equal($"{problem.Steps[^1].Result}", Calculation().Matches(problem.Worked(ReasoningStyle.Prose))[^1].Groups[4].Value);
            // Every number of the story is used: none has to be made up. "Half" and "doubles" are twos.
            var told = Number().Matches(problem.Text).Select(match => match.Value).ToHashSet();
            var made = problem.Steps.Select(step => $"{step.Result}").Append("2").ToHashSet();
            Assert.All(problem.Steps.SelectMany(step => new[] { $"{step.Left}", $"{step.Right}" }), used => Assert.True(told.Contains(used) || made.Contains(used), $"{used} in {problem.Text}"));
        });
    }

    [Fact]
    public void Problems_to_measure_with_begin_with_numbers_that_no_problem_to_learn_from_begins_with()
    {
        Dice training = new(1, Part.Training), heldOut = new(1, Part.HeldOut);
        Assert.All(Enumerable.Range(0, 200), _ => Assert.False(Problems.Write(training, 2).Steps[0].IsHeldOut));
        Assert.All(Enumerable.Range(0, 200), _ => Assert.True(Problems.Write(heldOut, 2).Steps[0].IsHeldOut));
    }

    [Fact]
    public void Names_kept_back_stand_in_no_text_to_learn_from()
    {
        string[] kept = [.. Common.MenNames.For(Part.HeldOut), .. Common.WomenNames.For(Part.HeldOut), .. Common.LastNames.For(Part.HeldOut)];
        // A name may be a city's too.
        kept = [.. kept.Except(Common.Cities.For(Part.Training))];
        foreach (var kind in new[] { "sums", "json", "memory", "tools", "summaries" })
        {
            var words = TextsOf(kind, nameof(Part.Training), 6, Texts).SelectMany(text => Word().Matches(text).Select(match => match.Value)).ToHashSet();
            Assert.Empty(words.Intersect(kept));
        }
    }

    [Theory]
    [InlineData(nameof(Part.Training))]
    [InlineData(nameof(Part.HeldOut))]
    public void An_answer_in_JSON_can_be_read_and_copies_its_values_from_the_message(string part)
    {
        var dice = new Dice(7, Enum.Parse<Part>(part));
        Assert.All(Enumerable.Range(0, Texts), _ =>
        {
            var conversation = Kind("json").Write(dice);
            using var json = JsonDocument.Parse(conversation.Expected);
            Assert.All(json.RootElement.EnumerateObject().Where(field => field.Value.ValueKind != JsonValueKind.Null), field => Assert.Contains(field.Value.ToString(), conversation.Turns[^2].Text));
        });
    }

    [Fact]
    public void A_call_can_be_read_and_names_a_tool_that_is_offered()
    {
        var dice = new Dice(8, Part.Training);
        var calls = 0;
        foreach (var conversation in Enumerable.Range(0, Texts).Select(_ => Kind("tools").Write(dice)))
        {
            foreach (var turn in conversation.Turns.Where(turn => turn.Text.StartsWith("<tool_call>", StringComparison.Ordinal)))
            {
                using var call = JsonDocument.Parse(turn.Text["<tool_call>".Length..^"</tool_call>".Length]);
                var tool = Assert.Single(conversation.Tools, tool => tool.Name == call.RootElement.GetProperty("name").GetString());
                Assert.Equal(tool.Arguments, call.RootElement.GetProperty("arguments").EnumerateObject().Select(field => field.Name));
                calls++;
            }
        }

        Assert.True(calls > Texts / 2);
    }

    private static IDocumentKind Kind(string name) => Kinds.All.Single(kind => kind.Name == name);

    private static List<string> TextsOf(string kind, string part, ulong seed, int count)
    {
        var dice = new Dice(seed, Enum.Parse<Part>(part));
        return [.. Enumerable.Range(0, count).Select(_ => string.Concat(ChatMarkup.Write(Kind(kind).Write(dice)).Select(segment => segment.Text)))];
    }

    [GeneratedRegex(@"\[[^\]\n]*\||\{[a-z0-9_]+\}|\|[^|\n]*\]", RegexOptions.IgnoreCase)]
    private static partial Regex LeftOver();

    [GeneratedRegex(@"(?<![-+*/] )\b(\d+) ([-+*/]) (\d+) = (\d+)")]
    private static partial Regex Calculation();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"[A-Za-z]+")]
    private static partial Regex Word();
}
