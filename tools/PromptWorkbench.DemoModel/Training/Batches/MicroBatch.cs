using PromptWorkbench.DemoModel.Encoded;

namespace PromptWorkbench.DemoModel.Training.Batches;

/// <summary>Whole documents, one after the other, that go through the model together. Reused from step to step.</summary>
/// <param name="capacity">Most tokens.</param>
internal sealed class MicroBatch(int capacity)
{
    private readonly ushort[] tokens = new ushort[capacity];
    private readonly int[] ends = new int[capacity];
    private readonly MicroBatchTarget[] targets = new MicroBatchTarget[capacity];
    private int documents;
    private int targetCount;

    public int Capacity => capacity;

    public int TokenCount { get; private set; }

    public ReadOnlySpan<ushort> Tokens => tokens.AsSpan(0, TokenCount);

    /// <summary>For each document, the token after its last one.</summary>
    public ReadOnlySpan<int> Ends => ends.AsSpan(0, documents);

    /// <summary>What is to be predicted, in the order of the tokens.</summary>
    public ReadOnlySpan<MicroBatchTarget> Targets => targets.AsSpan(0, targetCount);

    /// <summary>Sum of the targets' weights.</summary>
    public double Weight { get; private set; }

    public void Clear() => (documents, targetCount, TokenCount, Weight) = (0, 0, 0, 0);

    /// <summary>Adds a document if there is room for all of it.</summary>
    public bool TryAdd(TokenCorpus corpus, int document)
    {
        var ids = corpus.Ids(document);
        if (TokenCount + ids.Length > capacity) return false;
        ids.CopyTo(tokens.AsSpan(TokenCount));
        var weights = corpus.Weights(document);
        for (var i = 1; i < ids.Length; i++)
        {
            if (weights[i] == 0) continue;
            var target = new MicroBatchTarget(TokenCount + i - 1, ids[i], (float)weights[i] / TokenCorpus.UnitWeight, corpus.Kind(document));
            targets[targetCount++] = target;
            Weight += target.Weight;
        }

        TokenCount += ids.Length;
        ends[documents++] = TokenCount;
        return true;
    }
}

/// <param name="Row">The token after which it comes.</param>
/// <param name="Token">The token that comes.</param>
/// <param name="Weight">How much predicting it counts.</param>
/// <param name="Kind">Kind of its document.</param>
internal readonly record struct MicroBatchTarget(int Row, ushort Token, float Weight, int Kind);
