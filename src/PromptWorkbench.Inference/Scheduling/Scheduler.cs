using System.Threading.Channels;
using PromptWorkbench.Inference.Running;
using PromptWorkbench.Native.Objects;

namespace PromptWorkbench.Inference.Scheduling;

/// <summary>
/// Continuous batching. One thread owns the context and alone touches it; requests come in by a channel, events leave
/// by the channel of each request.
/// <code>
///   Submit --> inbox --> waiting --> active --(a batch a step)--> events of each request
///                        (no free id) (has an id in the KV cache)
/// </code>
/// Invariants: an id is either free or of exactly one active sequence; a free id has nothing in the KV cache.
/// </summary>
internal sealed class Scheduler
{
    private readonly Channel<Request> inbox = Channel.CreateUnbounded<Request>(new UnboundedChannelOptions { SingleReader = true });
    private readonly TaskCompletionSource<EngineException> stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Request> waiting = [];
    private readonly List<Sequence> active = [];
    private readonly Stack<int> freeIds;
    private readonly Batch batch;
    private readonly Counters counters;
    private readonly LlamaModel model;
    private readonly LlamaContext context;
    private readonly int contextLength;
    private readonly TimeProvider time;
    private volatile bool stopping;
    private volatile EngineException? ending;
    private int mostPromptTokens = int.MaxValue;

    /// <summary>Takes over the model and its context, and frees them when it has stopped.</summary>
    internal Scheduler(LlamaModel model, LlamaContext context, int contextLength, int parallel, TimeProvider time)
    {
        this.model = model;
        this.context = context;
        this.contextLength = contextLength;
        this.time = time;
        freeIds = new Stack<int>(Enumerable.Range(0, parallel).Reverse());
        batch = new Batch(context.BatchTokens);
        counters = new Counters(time);
        new Thread(Run) { Name = "engine owner", IsBackground = true }.Start();
    }

    internal EngineStatus Status => counters.Read();

    /// <summary>Completes when the thread has ended, with the reason: <see cref="EngineFailure.ShuttingDown"/> when it was asked to.</summary>
    internal Task<EngineException> Ended => stopped.Task;

    /// <exception cref="EngineException">The engine is shutting down, or has failed.</exception>
    internal void Submit(Request request)
    {
        counters.Queue(+1);
        if (inbox.Writer.TryWrite(request)) return;
        counters.Queue(-1);
        throw ending ?? ShuttingDown();
    }

    internal Task StopAsync()
    {
        stopping = true;
        inbox.Writer.TryComplete();
        return stopped.Task;
    }

    private void Run()
    {
        try
        {
            while (WaitForWork()) Step();
            ending = ShuttingDown();
        }
        catch (Exception exception)
        {
            ending = new EngineException(EngineFailure.ComputeFailed, $"The engine has stopped: {exception.Message} Load the model again.", exception);
        }

        inbox.Writer.TryComplete();
        ReadInbox();
        foreach (var request in waiting) request.End(ending);
        foreach (var sequence in active) sequence.Request.End(ending);
        foreach (var sequence in active) sequence.Dispose();
        counters.Queue(-waiting.Count);
        counters.SetActive(0);
        counters.BecomeIdle();
        context.Dispose();
        model.Dispose();
        stopped.SetResult(ending);
    }

    /// <summary>The heartbeat: one batch through the model, and one token out of every sequence that is far enough.</summary>
    private void Step()
    {
        counters.BeginStep();
        DropGone();
        Admit();
        batch.Fill(active, mostPromptTokens);
        if (batch.Parts.Count == 0) return;

        var started = time.GetTimestamp();
        var result = context.Decode(batch.Native);
        if (result != 0)
        {
            Recover(result);
            return;
        }

        mostPromptTokens = int.MaxValue;
        counters.AddDecode(batch.PromptTokens, batch.Parts.Count(part => part.LogitsAt is not null), time.GetElapsedTime(started));
        foreach (var (sequence, tokens, logitsAt, _) in batch.Parts)
        {
            sequence.Commit(tokens);
            if (logitsAt is { } row) Advance(sequence, row);
        }
    }

    // Blocking is right here: the thread is the scheduler's own, and has nothing else to do.
    private bool WaitForWork()
    {
        if (!stopping && active.Count == 0 && waiting.Count == 0)
        {
            counters.BecomeIdle();
            if (!inbox.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult()) return false;
        }

        ReadInbox();
        return !stopping;
    }

    private void ReadInbox()
    {
        while (inbox.Reader.TryRead(out var request)) waiting.Add(request);
    }

    private void DropGone()
    {
        counters.Queue(-waiting.RemoveAll(request => request.IsGone));
        foreach (var sequence in active.Where(sequence => sequence.Request.IsGone).ToList()) Retire(sequence);
    }

    private void Admit()
    {
        while (waiting.Count > 0 && freeIds.TryPop(out var id))
        {
            active.Add(new Sequence(id, waiting[0], model.Vocab, contextLength, time));
            waiting.RemoveAt(0);
            counters.Queue(-1);
        }

        counters.SetActive(active.Count);
    }

    private void Advance(Sequence sequence, int row)
    {
        try
        {
            if (sequence.Advance(context, row) is not { } finished) return;
            Retire(sequence);
            sequence.Request.Finish(finished);
        }
        catch (EngineException failure)
        {
            Retire(sequence);
            sequence.Request.End(failure);
        }
    }

    /// <summary>Gives the sequence's place free. A prefix cache would keep its cells here.</summary>
    private void Retire(Sequence sequence)
    {
        if (!context.Remove(sequence.Id)) throw new InvalidOperationException($"The KV cache did not let go of sequence {sequence.Id}.");
        freeIds.Push(sequence.Id);
        active.Remove(sequence);
        sequence.Dispose();
        counters.SetActive(active.Count);
    }

    /// <summary>1 leaves the KV cache as it was, so a smaller batch may do; after anything else what the batch's sequences hold is not known.</summary>
    private void Recover(int result)
    {
        var failed = batch.Parts.Select(part => part.Sequence).ToList();
        if (result == 1)
        {
            if (batch.PromptTokens > 1)
            {
                mostPromptTokens = batch.PromptTokens / 2;
                return;
            }

            failed = [failed[^1]];
        }

        var why = result switch
        {
            1 => "The KV cache has no room left for this request. Run fewer requests at once.",
            2 => "The computation was aborted.",
            _ => $"The computation failed (llama_decode returned {result}).",
        };
        foreach (var sequence in failed)
        {
            Retire(sequence);
            sequence.Request.End(new EngineException(EngineFailure.ComputeFailed, why));
        }
    }

    private static EngineException ShuttingDown() => new(EngineFailure.ShuttingDown, "The model is being unloaded.");
}
