using System.Text;
using PromptWorkbench.Inference.Running;
using PromptWorkbench.ModelHost.Hosting;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Generating;

/// <summary>Runs a generation and writes its answer, whole or as a stream of events.</summary>
internal sealed class Responder(ErrorBoundary errors, CancellationToken hostEnds)
{
    public async Task AnswerAsync(HttpContext context, Generation generation, IAnswerShape shape)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, hostEnds);
        var events = generation.Model.Engine.GenerateAsync(generation.Request, ends.Token);
        var frame = new Answer(
            shape.IdPrefix + Guid.NewGuid().ToString("N"),
            shape.Object(generation.Streams),
            generation.Model.Now,
            generation.Model.Alias,
            generation.Model.Fingerprint,
            []);
        if (generation.Streams) await StreamAsync(context, generation, shape, frame, events);
        else await WriteWholeAsync(context, generation, shape, frame, events);
    }

    private static async Task WriteWholeAsync(
        HttpContext context, Generation generation, IAnswerShape shape, Answer frame, IAsyncEnumerable<GenerationEvent> events)
    {
        var text = new StringBuilder();
        await foreach (var item in events)
        {
            if (item is GeneratedText piece) text.Append(piece.Text);
            if (item is not GenerationFinished finished) continue;
            var answer = Ended(frame, shape.Whole(text.ToString()), generation, finished) with { Usage = generation.Usage(finished) };
            await Body.WriteAsync(context, answer, WireJson.Plain.Answer);
        }
    }

    private async Task StreamAsync(
        HttpContext context, Generation generation, IAnswerShape shape, Answer frame, IAsyncEnumerable<GenerationEvent> events)
    {
        var stream = new EventStream(context);
        await using var enumerator = events.GetAsyncEnumerator();

        // A request the engine refuses fails here, while the answer can still have a status of its own.
        var more = await enumerator.MoveNextAsync();
        stream.Begin();
        if (shape.Opening is { } opening) await SendAsync(frame with { Choices = [opening] });
        try
        {
            for (; more; more = await enumerator.MoveNextAsync())
            {
                if (enumerator.Current is GeneratedText piece) await SendAsync(frame with { Choices = [shape.Piece(piece.Text)] });
                if (enumerator.Current is not GenerationFinished finished) continue;
                await SendAsync(Ended(frame, shape.Ending, generation, finished));
                if (generation.IncludesUsage) await SendAsync(frame with { Usage = generation.Usage(finished) });
                await stream.EndAsync();
            }
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            await stream.SendAsync(new ErrorAnswer(errors.ToError(e)), WireJson.Plain.ErrorAnswer);
        }

        Task SendAsync(Answer chunk) => stream.SendAsync(chunk, WireJson.Plain.Answer);
    }

    private static Answer Ended(Answer frame, Choice choice, Generation generation, GenerationFinished finished) => frame with
    {
        Choices = [choice with { FinishReason = FinishReason(finished.Reason), StopType = StopType(finished.Reason), StoppingWord = finished.StopText }],
        Timings = Generation.Timings(finished),
        Provenance = generation.Provenance(finished),
    };

    private static string FinishReason(FinishReason reason) =>
        reason is Inference.Running.FinishReason.EndOfTurn or Inference.Running.FinishReason.StopText ? "stop" : "length";

    private static string StopType(FinishReason reason) => reason switch
    {
        Inference.Running.FinishReason.EndOfTurn => "eos",
        Inference.Running.FinishReason.StopText => "word",
        Inference.Running.FinishReason.MaxTokens => "limit",
        _ => "context",
    };
}
