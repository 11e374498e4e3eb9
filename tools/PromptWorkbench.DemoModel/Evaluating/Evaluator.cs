using PromptWorkbench.DemoModel.Corpus;
using PromptWorkbench.DemoModel.Evaluating.Answering;

namespace PromptWorkbench.DemoModel.Evaluating;

/// <summary>
/// Asks a model and counts what its answers are worth. One question is asked after the other: those that share a batch change
/// each other's last digits, and with them now and then an answer, so that no table would come out twice.
/// </summary>
internal sealed class Evaluator(IAnswerer model)
{
    /// <summary>A conversation that goes on for longer is cut off.</summary>
    private const int MostReplies = 8;

    /// <summary>Questions drawn for each that is wanted, where they repeat.</summary>
    public const int DrawsForEach = 5;

    /// <summary>Asks a figure's questions, no two alike; fewer than wanted where there are no more.</summary>
    public async Task<FigureResult> MeasureAsync(Figure figure, int count, CancellationToken cancellation) =>
        new(figure.Name, await AskAsync(Questions(figure, count), cancellation));

    public async Task<IReadOnlyList<EvaluatedItem>> AskAsync(IReadOnlyList<Exchange> questions, CancellationToken cancellation)
    {
        List<EvaluatedItem> items = [];
        foreach (var question in questions) items.Add(await AskAsync(question, cancellation));
        return items;
    }

    private async Task<EvaluatedItem> AskAsync(Exchange exchange, CancellationToken cancellation)
    {
        List<Reply> replies = [];
        for (; ; )
        {
            var answer = await model.AnswerAsync(exchange.Asked, cancellation);
            replies.Add(new Reply(exchange.Asked, answer));
            var outcome = exchange.Judge(answer.Text);
            if (outcome.Next is null || answer.IsCutOff || replies.Count == MostReplies)
                return new EvaluatedItem(replies, Tally.Of(outcome, answer.IsCutOff || outcome.Next is not null));
            exchange = outcome.Next;
        }
    }

    private static Exchange[] Questions(Figure figure, int count) =>
        [.. Enumerable.Range(0, count * DrawsForEach).Select(number => figure.Ask(DiceFor(figure, number))).DistinctBy(Text).Take(count)];

    // Each question has dice of its own, so that the first ten are the same whether ten are asked or two hundred.
    private static Dice DiceFor(Figure figure, int number) => new(StableHash.Of($"{figure.Questions} {number}"), Part.HeldOut);

    private static string Text(Exchange exchange) => string.Concat(ChatMarkup.Write(exchange.Asked).Select(segment => segment.Text));
}
