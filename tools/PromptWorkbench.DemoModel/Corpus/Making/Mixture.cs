namespace PromptWorkbench.DemoModel.Corpus.Making;

/// <summary>
/// Which kind of text comes next, such that the kinds have their shares of the corpus's text. In its first part the kinds from which a model learns to copy
/// come more often: until it can copy, it learns little else from the examples of a prompt.
/// </summary>
internal sealed class Mixture
{
    private const int SampleSize = 200;
    private const double EarlyPart = 0.35;
    private const double EarlyFactor = 1.6;

    private readonly (double Weight, int Kind)[] early;
    private readonly (double Weight, int Kind)[] late;

    /// <param name="kinds">All kinds.</param>
    /// <param name="seed">Of the texts whose mean length is taken.</param>
    public Mixture(IReadOnlyList<IDocumentKind> kinds, ulong seed)
    {
        late = [.. kinds.Select((kind, index) => (kind.Share / MeanLength(kind, seed), index))];
        early = [.. late.Select((entry, index) => (entry.Weight * (kinds[index].TeachesCopying ? EarlyFactor : 1), index))];
    }

    /// <param name="dice">Chance.</param>
    /// <param name="progress">How much of the corpus is there, 0 to 1.</param>
    /// <returns>Index of a kind.</returns>
    public int Next(Dice dice, double progress) => dice.Weighted<int>(progress < EarlyPart ? early : late);

    private static double MeanLength(IDocumentKind kind, ulong seed)
    {
        var dice = new Dice(seed, Part.Training);
        return Enumerable.Range(0, SampleSize).Average(_ => ChatMarkup.Write(kind.Write(dice)).Sum(segment => segment.Text.Length));
    }
}
