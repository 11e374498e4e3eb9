using PromptWorkbench.Inference.Running;
using PromptWorkbench.Inference.ToolCalls;
using PromptWorkbench.ModelHost.Hosting;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Generating;

/// <summary>Runs a generation and writes its answer, whole or as a stream of events.</summary>
internal sealed class Responder(ErrorBoundary errors, CancellationToken hostEnds)
{
    public async Task AnswerAsync(HttpContext context, Generation generation, IAnswerShape shape)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, hostEnds);
        var events = generation.RunAsync(ends.Token);
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
        var parts = new List<GenerationEvent>();
        await foreach (var item in events)
        {
            if (item is GenerationFinished finished)
            {
                var ended = Ended(shape.Whole(parts), finished, parts.Any(part => part is GeneratedToolCall));
                await Body.WriteAsync(context, Told(frame, ended, generation, finished) with { Usage = generation.Usage(finished) }, WireJson.Plain.Answer);
            }

            parts.Add(item);
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
        var called = false;
        try
        {
            for (; more; more = await enumerator.MoveNextAsync())
            {
                called |= enumerator.Current is GeneratedToolCall;
                if (enumerator.Current is not GenerationFinished finished)
                {
                    await SendAsync(frame with { Choices = [shape.Piece(enumerator.Current)] });
                    continue;
                }

                await SendAsync(Told(frame, Ended(shape.Ending, finished, called), generation, finished));
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

    private static Answer Told(Answer frame, Choice ended, Generation generation, GenerationFinished finished) => frame with
    {
        Choices = [ended],
        Timings = Generation.Timings(finished),
        Provenance = generation.Provenance(finished),
    };

    private static Choice Ended(Choice choice, GenerationFinished finished, bool called) => choice with
    {
        FinishReason = FinishReason(finished.Reason, called),
        StopType = StopType(finished.Reason),
        StoppingWord = finished.StopText,
    };

    // An answer that was cut off says so even when it calls a tool: another call may have been cut off.
    private static string FinishReason(FinishReason reason, bool called) => reason switch
    {
        Inference.Running.FinishReason.EndOfTurn or Inference.Running.FinishReason.StopText => called ? "tool_calls" : "stop",
        _ => "length",
    };

    private static string StopType(FinishReason reason) => reason switch
    {
        Inference.Running.FinishReason.EndOfTurn => "eos",
        Inference.Running.FinishReason.StopText => "word",
        Inference.Running.FinishReason.MaxTokens => "limit",
        _ => "context",
    };
}
