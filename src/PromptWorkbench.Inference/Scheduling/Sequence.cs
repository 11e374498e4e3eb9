using PromptWorkbench.Inference.Running;
using PromptWorkbench.Inference.Sampling;
using PromptWorkbench.Inference.Streaming;
using PromptWorkbench.Native.Objects;

namespace PromptWorkbench.Inference.Scheduling;

/// <summary>
/// A request that has a place in the KV cache.
/// <code>
///   prompt tokens                     output tokens
///   [ computed ......... | to do ]    [ computed ... | last ]
///   0                 Computed        the last one sampled is computed in the next step
/// </code>
/// </summary>
internal sealed class Sequence : IDisposable
{
    private readonly IReadOnlyList<int> prompt;
    private readonly List<int> output = [];
    private readonly TextStream text;
    private readonly TokenSampler sampler;
    private readonly LlamaVocab vocab;
    private readonly int contextLength;
    private readonly TimeProvider time;
    private readonly long admittedAt;
    private long firstTokenAt;

    /// <param name="id">The sequence's id in the KV cache.</param>
    /// <param name="request">What to generate.</param>
    /// <param name="vocab">The model's tokenizer.</param>
    /// <param name="contextLength">Tokens the sequence may have.</param>
    /// <param name="time">The clock of its timings.</param>
    internal Sequence(int id, Request request, LlamaVocab vocab, int contextLength, TimeProvider time)
    {
        Id = id;
        Request = request;
        prompt = request.Wanted.PromptTokens;
        text = new TextStream(request.Wanted.Stop);
        sampler = new TokenSampler(request.Wanted.Sampling, request.Seed, vocab.Count, contextLength, prompt);
        this.vocab = vocab;
        this.contextLength = contextLength;
        this.time = time;
        admittedAt = time.GetTimestamp();
    }

    internal int Id { get; }

    internal Request Request { get; }

    /// <summary>Tokens that are in the KV cache: the position of the next one.</summary>
    internal int Computed { get; private set; }

    internal int PromptTokensToDo => Math.Max(prompt.Count - Computed, 0);

    internal bool IsGenerating => output.Count > 0;

    /// <summary>The token at a position that is not computed yet.</summary>
    internal int TokenAt(int position) => position < prompt.Count ? prompt[position] : output[position - prompt.Count];

    internal void Commit(int tokens) => Computed += tokens;

    /// <summary>Samples the next token and streams its text.</summary>
    /// <returns>How the answer ended, or null when it goes on.</returns>
    internal GenerationFinished? Advance(LlamaContext context, int indexInBatch)
    {
        var token = sampler.Sample(context, indexInBatch);
        output.Add(token);
        if (output.Count == 1) firstTokenAt = time.GetTimestamp();
        var ends = vocab.IsEndOfGeneration(token);
        if (!ends) Show(text.Push(vocab.Bytes(token, special: Request.Wanted.ShownTokens.Contains(token))));
        if (ReasonToEnd(ends) is not { } reason) return null;

        Show(text.Finish());
        // The last characters, flushed, may have completed a stop text.
        if (text.StopText is not null) reason = FinishReason.StopText;
        return new GenerationFinished(reason, text.StopText, output, Timings(), Request.Seed);
    }

    public void Dispose() => sampler.Dispose();

    private FinishReason? ReasonToEnd(bool isEndOfGeneration) =>
        isEndOfGeneration ? FinishReason.EndOfTurn
        : text.StopText is not null ? FinishReason.StopText
        : output.Count >= Request.Wanted.MaxTokens ? FinishReason.MaxTokens
        : prompt.Count + output.Count >= contextLength ? FinishReason.ContextFull
        : null;

    private GenerationTimings Timings() => new(
        prompt.Count,
        CachedTokens: 0,
        time.GetElapsedTime(admittedAt, firstTokenAt).TotalMilliseconds,
        output.Count,
        time.GetElapsedTime(firstTokenAt).TotalMilliseconds);

    private void Show(string shown)
    {
        if (shown.Length > 0) Request.Show(shown);
    }
}
