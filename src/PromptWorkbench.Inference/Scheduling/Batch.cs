using PromptWorkbench.Native.Objects;

namespace PromptWorkbench.Inference.Scheduling;

/// <param name="Sequence">Whose tokens they are.</param>
/// <param name="Tokens">How many of them are in the batch.</param>
/// <param name="LogitsAt">Index in the batch of the row to sample from, or null when the prompt goes on.</param>
/// <param name="IsPrompt">Whether they are tokens of the prompt.</param>
internal readonly record struct BatchPart(Sequence Sequence, int Tokens, int? LogitsAt, bool IsPrompt);

/// <summary>The tokens of one step: one of each sequence that generates, then as much of the prompts as there is room for.</summary>
internal sealed class Batch(int capacity)
{
    // While others generate, a long prompt is read in small pieces, so that they do not stall.
    private const int PromptTokensBesideGenerating = 128;

    private readonly List<BatchPart> parts = [];

    internal LlamaBatch Native { get; } = new(capacity);

    internal IReadOnlyList<BatchPart> Parts => parts;

    internal int PromptTokens => parts.Where(part => part.IsPrompt).Sum(part => part.Tokens);

    /// <param name="sequences">All active sequences, oldest first.</param>
    /// <param name="mostPromptTokens">A further limit, when the KV cache had no room for more.</param>
    internal void Fill(IReadOnlyList<Sequence> sequences, int mostPromptTokens)
    {
        Native.Clear();
        parts.Clear();
        foreach (var sequence in sequences.Where(sequence => sequence.IsGenerating)) Add(sequence, 1, isPrompt: false);

        var limit = parts.Count > 0 ? PromptTokensBesideGenerating : capacity;
        var room = Math.Min(Math.Min(limit, mostPromptTokens), capacity - Native.Count);
        foreach (var sequence in sequences.Where(sequence => !sequence.IsGenerating))
        {
            var tokens = Math.Min(room, sequence.PromptTokensToDo);
            if (tokens == 0) break;
            Add(sequence, tokens, isPrompt: true);
            room -= tokens;
        }
    }

    private void Add(Sequence sequence, int tokens, bool isPrompt)
    {
        var wantsLogits = !isPrompt || tokens == sequence.PromptTokensToDo;
        var last = -1;
        for (var i = 0; i < tokens; i++)
        {
            var position = sequence.Computed + i;
            last = Native.Add(sequence.TokenAt(position), position, sequence.Id, wantsLogits && i == tokens - 1);
        }

        parts.Add(new BatchPart(sequence, tokens, wantsLogits ? last : null, isPrompt));
    }
}
