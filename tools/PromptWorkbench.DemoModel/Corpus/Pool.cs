namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>Words or forms of one kind. A part of them is kept back to measure with: which, depends on the words alone.</summary>
internal sealed class Pool
{
    private readonly IReadOnlyList<string> training;
    private readonly IReadOnlyList<string> heldOut;

    /// <param name="words">All of them.</param>
    /// <param name="heldOutShare">How many of a hundred are kept back; at least one is.</param>
    public Pool(IEnumerable<string> words, int heldOutShare = 10)
    {
        var ordered = words.Distinct(StringComparer.Ordinal).OrderBy(StableHash.Of).ToList();
        var kept = Math.Max(1, ordered.Count * heldOutShare / 100);
        (heldOut, training) = (ordered[..kept], ordered[kept..]);
    }

    public IReadOnlyList<string> For(Part part) => part == Part.HeldOut ? heldOut : training;
}
