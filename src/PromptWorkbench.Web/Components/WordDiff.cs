using DiffPlex;
using DiffPlex.Chunkers;

namespace PromptWorkbench.Web.Components;

/// <summary>A stretch of text that both texts share, or that only one of them has.</summary>
public sealed record WordChange(WordChangeKind Kind, string Text);

public enum WordChangeKind
{
    Same,
    Removed,
    Added,
}

/// <summary>Two texts compared word by word.</summary>
public static class WordDiff
{
    private static readonly WordChunker Words = new();

    /// <summary>The changes that turn one text into the other, in reading order. White space counts.</summary>
    public static IReadOnlyList<WordChange> Of(string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words);
        var changes = new List<WordChange>();
        var place = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(WordChangeKind.Same, diff.PiecesOld, place, block.DeleteStartA - place);
            Add(WordChangeKind.Removed, diff.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(WordChangeKind.Added, diff.PiecesNew, block.InsertStartB, block.InsertCountB);
            place = block.DeleteStartA + block.DeleteCountA;
        }

        Add(WordChangeKind.Same, diff.PiecesOld, place, diff.PiecesOld.Count - place);
        return changes;

        void Add(WordChangeKind kind, IReadOnlyList<string> pieces, int start, int count)
        {
            if (count > 0)
                changes.Add(new WordChange(kind, string.Concat(pieces.Skip(start).Take(count))));
        }
    }
}
