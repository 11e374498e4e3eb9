using System.Text;

namespace PromptWorkbench.DemoModel.Tokenizing;

/// <summary>
/// Learns the merges of a vocabulary: again and again the most frequent pair of neighbouring tokens becomes a token. Pieces with a digit are left out, so
/// that every digit stays a token of its own and numbers are read digit by digit.
/// </summary>
internal static class BpeTrainer
{
    private const int FewestCounts = 3;

    /// <param name="counts">Pieces (<see cref="PieceReader"/>) and how much each counts.</param>
    /// <param name="size">Tokens of the vocabulary, special ones included. It has fewer when no pair is left that occurs at least three times.</param>
    public static Vocabulary Train(IReadOnlyDictionary<string, long> counts, int size)
    {
        var words = counts.Where(pair => !pair.Key.Any(char.IsNumber)).OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new Word([.. Encoding.UTF8.GetBytes(pair.Key).Select(value => (int)value)], pair.Value)).ToList();
        var pairs = new PairCounts(words);
        var spellings = Enumerable.Range(0, 256).Select(value => ByteSpelling.Of((byte)value)).ToList();
        var merges = new List<string>();
        while (spellings.Count + SpecialToken.All.Count < size && pairs.Best() is { } best && best.Count >= FewestCounts)
        {
            merges.Add($"{spellings[best.Left]} {spellings[best.Right]}");
            pairs.Merge(best.Left, best.Right, spellings.Count);
            spellings.Add(spellings[best.Left] + spellings[best.Right]);
        }

        return new Vocabulary(merges);
    }

    private sealed record Word(List<int> Ids, long Count);

    /// <summary>How often each pair occurs, and in which words.</summary>
    private sealed class PairCounts
    {
        private readonly Dictionary<(int Left, int Right), long> counts = [];
        private readonly Dictionary<(int Left, int Right), HashSet<Word>> places = [];

        public PairCounts(IEnumerable<Word> words)
        {
            foreach (var word in words)
                Add(word, 1);
        }

        /// <summary>The most frequent pair, of equally frequent ones that with the oldest tokens; null when there is none.</summary>
        public (int Left, int Right, long Count)? Best() => counts.Count == 0
            ? null
            : counts.Select(pair => (pair.Key.Left, pair.Key.Right, Count: pair.Value)).MaxBy(pair => (pair.Count, -pair.Left, -pair.Right));

        public void Merge(int left, int right, int merged)
        {
            foreach (var word in places[(left, right)].ToList())
            {
                Add(word, -1);
                for (var i = 0; i + 1 < word.Ids.Count; i++)
                {
                    if (word.Ids[i] != left || word.Ids[i + 1] != right)
                        continue;
                    word.Ids[i] = merged;
                    word.Ids.RemoveAt(i + 1);
                }

                Add(word, 1);
            }

            counts.Remove((left, right));
            places.Remove((left, right));
        }

        private void Add(Word word, int sign)
        {
            for (var i = 0; i + 1 < word.Ids.Count; i++)
            {
                var pair = (word.Ids[i], word.Ids[i + 1]);
                counts[pair] = counts.GetValueOrDefault(pair) + (sign * word.Count);
                if (sign < 0)
                    continue;
                if (!places.TryGetValue(pair, out var holders))
                    places[pair] = holders = new HashSet<Word>(ReferenceEqualityComparer.Instance);
                holders.Add(word);
            }
        }
    }
}
