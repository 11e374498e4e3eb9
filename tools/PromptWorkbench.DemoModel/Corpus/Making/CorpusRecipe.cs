namespace PromptWorkbench.DemoModel.Corpus.Making;

/// <summary>All that decides which texts a corpus has.</summary>
/// <param name="Seed">Of all chance.</param>
/// <param name="Kinds">Which kinds of text, by their shares.</param>
/// <param name="Tokens">How many tokens to learn from; the last document may go beyond.</param>
/// <param name="VocabularySize">Tokens of the vocabulary, special ones included.</param>
/// <param name="VocabularySample">How many documents the vocabulary is learnt from.</param>
/// <param name="LongestDocument">Tokens above which a document is left out.</param>
/// <param name="ValidationDocuments">How many texts with held-out words of each kind are for checking.</param>
internal sealed record CorpusRecipe(
    ulong Seed, IReadOnlyList<IDocumentKind> Kinds, long Tokens, int VocabularySize, int VocabularySample, int LongestDocument, int ValidationDocuments);
