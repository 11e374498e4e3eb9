using PromptWorkbench.DemoModel.Encoded;
using PromptWorkbench.DemoModel.Training;
using PromptWorkbench.DemoModel.Training.Batches;
using PromptWorkbench.DemoModel.Training.Model;
using PromptWorkbench.DemoModel.Training.Optimizing;

namespace PromptWorkbench.Tests.DemoModel.Training;

/// <summary>Models and documents small enough to train in a moment.</summary>
internal static class Tiny
{
    public const int VocabularySize = 40;
    public const int LongestDocument = 90;

    private const double ReadOnlyShare = 0.5;

    public static ModelShape Shape { get; } =
        new(VocabularySize, Width: 32, Layers: 2, Heads: 4, KeyHeads: 2, HeadWidth: 16, InnerWidth: 48, ContextLength: 128);

    public static TrainingPlan Plan { get; } =
        new(Shape, Seed: 5, Tokens: 6_000, Workers: 2, MicroBatches: 2, MicroBatchTokens: 128, new LearningRates(Matrices: 0.02f, Others: 0.004f));

    /// <summary>Documents of two kinds in which each token follows from the one before it.</summary>
    public static TokenCorpus Corpus(string folder, int documents, int seed)
    {
        var random = new Random(seed);
        var path = Path.Combine(folder, $"{seed}.tokens");
        TokenCorpus.Write(path, VocabularySize, ["up", "down"], [.. Enumerable.Range(0, documents).Select(i => Document(i % 2, random))]);
        return TokenCorpus.Read(path);
    }

    /// <summary>As many of the documents as there is room for.</summary>
    public static MicroBatch Batch(TokenCorpus corpus, int capacity)
    {
        var batch = new MicroBatch(capacity);
        new DocumentReader(corpus, capacity).Fill(batch);
        return batch;
    }

    private static EncodedDocument Document(int kind, Random random)
    {
        var (step, first, length) = (kind == 0 ? 1 : VocabularySize - 1, random.Next(VocabularySize), random.Next(2, LongestDocument + 1));
        var ids = Enumerable.Range(0, length).Select(i => (ushort)((first + (i * step)) % VocabularySize)).ToArray();
        var weights = ids.Select(_ => (byte)(random.NextDouble() < ReadOnlyShare ? 0 : random.Next(8, 40))).ToArray();
        return new EncodedDocument(kind, ids, weights);
    }
}
