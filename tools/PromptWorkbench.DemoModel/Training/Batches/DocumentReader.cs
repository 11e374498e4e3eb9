using PromptWorkbench.DemoModel.Commands;
using PromptWorkbench.DemoModel.Encoded;

namespace PromptWorkbench.DemoModel.Training.Batches;

/// <summary>Fills batches with documents in the order of the corpus, and begins anew at its end.</summary>
internal sealed class DocumentReader
{
    private readonly TokenCorpus corpus;

    /// <exception cref="RefusedException">There is no document, or one is too long for a batch.</exception>
    public DocumentReader(TokenCorpus corpus, int capacity)
    {
        this.corpus = corpus;
        if (corpus.Count == 0) throw new RefusedException("The corpus has no documents. Make it again with the command corpus.");
        for (var i = 0; i < corpus.Count; i++)
        {
            if (corpus.Length(i) > capacity)
                throw new RefusedException($"Document {i} of the corpus has {corpus.Length(i)} tokens and the model reads at most {capacity}. Make the corpus again with shorter documents.");
        }
    }

    /// <summary>The document that comes next.</summary>
    public int Position { get; set; }

    /// <summary>Puts in as many of the next documents as there is room for.</summary>
    public void Fill(MicroBatch batch)
    {
        batch.Clear();
        while (batch.TryAdd(corpus, Position)) Position = (Position + 1) % corpus.Count;
    }

    /// <summary>Puts in as many of the documents from <see cref="Position"/> to the last as there is room for. Returns whether there was one.</summary>
    public bool FillToEnd(MicroBatch batch)
    {
        batch.Clear();
        while (Position < corpus.Count && batch.TryAdd(corpus, Position)) Position++;
        return batch.TokenCount > 0;
    }
}
