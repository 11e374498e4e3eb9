using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Evaluating;
using PromptWorkbench.DemoModel.Evaluating.Answering;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Evaluating;

public class EvaluatorTests
{
    private static readonly Figure Doubling = new Figure("doubling", dice => new(
        Conversation.Empty.User($"{dice.Below(1000)}"),
        answer => int.TryParse(answer, out var number) ? Outcome.Of(number % 2 == 0) : Outcome.Unreadable));

    [Fact]
    public async Task Wrong_unparsed_and_cut_off_are_told_apart()
    {
        var answers = new Queue<Answer>([new("2", false), new("3", false), new("three", false), new("2", true)]);
        var result = await MeasureAsync(Doubling, 4, _ => answers.Dequeue());
        Assert.Equal(new Tally(Right: 1, Wrong: 1, Unparsed: 1, CutOff: 1), result.Tally);
    }

    [Fact]
    public async Task What_is_asked_further_belongs_to_the_same_item()
    {
        var calls = new Figure("calls", _ =>
        {
            var asked = Conversation.Empty.User("2 + 2?");
            return new(asked, call => Outcome.GoOn(new(asked.Assistant(call).ToolResult("4"), answer => Outcome.Of(answer == "4"))));
        });
        var result = await MeasureAsync(calls, 1, asked => new(asked.Turns[^1].Role == Turn.Tool ? asked.Turns[^1].Text : "call", false));
        Assert.Equal(new Tally(1, 0, 0, 0), result.Tally);
        Assert.Equal(["call", "4"], Assert.Single(result.Items).Replies.Select(reply => reply.Answer.Text));
    }

    [Fact]
    public async Task A_conversation_without_end_is_cut_off()
    {
        var result = await MeasureAsync(new Figure("endless", _ => Endless()), 1, _ => new("go on", false));
        Assert.Equal(new Tally(0, 0, 0, CutOff: 1), result.Tally);

        static Exchange Endless() => new(Conversation.Empty.User("?"), _ => Outcome.GoOn(Endless()));
    }

    [Fact]
    public async Task The_first_questions_are_the_same_however_many_are_asked()
    {
        var ten = await MeasureAsync(Doubling, 10, _ => new("2", false));
        var twenty = await MeasureAsync(Doubling, 20, _ => new("2", false));
        Assert.Equal(ten.Items.Select(Question), twenty.Items.Take(10).Select(Question));
    }

    [Fact]
    public async Task No_question_is_asked_twice()
    {
        var coin = new Figure("coin", dice => new(Conversation.Empty.User(dice.Chance(0.5) ? "heads" : "tails"), _ => Outcome.Of(true)));
        var result = await MeasureAsync(coin, 10, _ => new("", false));
        Assert.Equal(["heads", "tails"], result.Items.Select(Question).Order());
    }

    [Fact]
    public async Task Questions_are_of_held_out_words()
    {
        var part = new Figure("part", dice => new(Conversation.Empty.User($"{dice.Part}"), _ => Outcome.Of(true)));
        Assert.Equal(nameof(Part.HeldOut), Question(Assert.Single((await MeasureAsync(part, 1, _ => new("", false))).Items)));
    }

    private static string Question(EvaluatedItem item) => item.Replies[0].Asked.Turns[^1].Text;

    private static Task<FigureResult> MeasureAsync(Figure figure, int count, Func<Conversation, Answer> answer) =>
        new Evaluator(new TestModel(answer)).MeasureAsync(figure, count, TestContext.Current.CancellationToken);

    private sealed class TestModel(Func<Conversation, Answer> answer) : IAnswerer
    {
        public Task<Answer> AnswerAsync(Conversation asked, CancellationToken cancellation) => Task.FromResult(answer(asked));
    }
}
