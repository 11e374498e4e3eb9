using System.Threading.Channels;
using PromptWorkbench.Inference.Running;

namespace PromptWorkbench.Inference.Scheduling;

/// <summary>A request on its way through the scheduler, and the channel its events leave by.</summary>
internal sealed class Request(GenerationRequest wanted, uint seed, CancellationToken gone)
{
    private readonly Channel<GenerationEvent> events = Channel.CreateUnbounded<GenerationEvent>(
        new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });

    internal GenerationRequest Wanted { get; } = wanted;

    internal uint Seed { get; } = seed;

    /// <summary>Whether nobody waits for the answer any more.</summary>
    internal bool IsGone => gone.IsCancellationRequested;

    internal IAsyncEnumerable<GenerationEvent> ReadAsync(CancellationToken cancellationToken) =>
        events.Reader.ReadAllAsync(cancellationToken);

    internal void Show(string text) => events.Writer.TryWrite(new GeneratedText(text));

    internal void Finish(GenerationFinished finished)
    {
        events.Writer.TryWrite(finished);
        events.Writer.TryComplete();
    }

    /// <summary>Ends the events; the reader gets the failure after what was shown before.</summary>
    internal void End(EngineException failure) => events.Writer.TryComplete(failure);
}
