using PromptWorkbench.DemoModel.Encoded;
using PromptWorkbench.DemoModel.Tokenizing;

namespace PromptWorkbench.DemoModel.Corpus.Making;

/// <summary>Makes a corpus by its recipe. The same recipe gives the same bytes, however many processors there are.</summary>
internal sealed class CorpusMaker(CorpusRecipe recipe)
{
    private const ulong VocabularyStream = 1;
    private const ulong TrainingStream = 2;
    private const ulong ValidationStream = 3;
    private const int Chunk = 4096;
    private const double QuestionsLearntToo = 0.15;
    private const double QuestionWeight = 0.2;

    private readonly Mixture mixture = new(recipe.Kinds, recipe.Seed);

    /// <summary>Learns the tokens from a sample of the texts. How much a word counts grows slower than how often it occurs.</summary>
    public Vocabulary LearnVocabulary()
    {
        var counts = Enumerable.Range(0, recipe.VocabularySample).AsParallel()
            .Select(index => Text(DiceOf(VocabularyStream, index, Part.Training), 1).Segments)
            .SelectMany(PiecesOf)
            .GroupBy(piece => piece, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => (long)Math.Ceiling(Math.Pow(group.Count(), 0.75)), StringComparer.Ordinal);
        return BpeTrainer.Train(counts, recipe.VocabularySize);
    }

    /// <summary>The documents to learn from, in the order in which they are learnt.</summary>
    public IReadOnlyList<EncodedDocument> WriteTraining(Vocabulary vocabulary, IProgress<long> progress, CancellationToken cancellation)
    {
        var documents = new List<EncodedDocument>();
        for (var (tokens, first) = (0L, 0); tokens < recipe.Tokens; first += Chunk)
        {
            cancellation.ThrowIfCancellationRequested();
            var share = (double)tokens / recipe.Tokens;
            var chunk = Enumerable.Range(first, Chunk).AsParallel().AsOrdered().Select(index => Training(vocabulary, index, share)).ToList();
            foreach (var document in chunk.Where(document => document.Ids.Length <= recipe.LongestDocument).TakeWhile(_ => tokens < recipe.Tokens))
            {
                documents.Add(document);
                tokens += document.Ids.Length;
            }

            progress.Report(tokens);
        }

        return documents;
    }

    /// <summary>Documents to check with: as many of each kind.</summary>
    public IReadOnlyList<EncodedDocument> WriteValidation(Vocabulary vocabulary) =>
        [.. recipe.Kinds.SelectMany((kind, index) => Validation(vocabulary, kind, index).Take(recipe.ValidationDocuments))];

    private IEnumerable<EncodedDocument> Validation(Vocabulary vocabulary, IDocumentKind kind, int index)
    {
        var dice = DiceOf(ValidationStream, index, Part.HeldOut);
        while (true)
        {
            var document = DocumentEncoder.Encode(vocabulary, index, ChatMarkup.Write(kind.Write(dice)), 0);
            if (document.Ids.Length <= recipe.LongestDocument) yield return document;
        }
    }

    private EncodedDocument Training(Vocabulary vocabulary, int index, double share)
    {
        var dice = DiceOf(TrainingStream, index, Part.Training);
        var (kind, segments) = Text(dice, share);
        return DocumentEncoder.Encode(vocabulary, kind, segments, dice.Chance(QuestionsLearntToo) ? QuestionWeight : 0);
    }

    private (int Kind, IReadOnlyList<Segment> Segments) Text(Dice dice, double share)
    {
        var kind = mixture.Next(dice, share);
        return (kind, ChatMarkup.Write(recipe.Kinds[kind].Write(dice)));
    }

    private Dice DiceOf(ulong stream, int index, Part part) => new((((recipe.Seed * 16) + stream) << 32) + (ulong)index, part);

    private static IEnumerable<string> PiecesOf(IReadOnlyList<Segment> segments)
    {
        foreach (var segment in segments.Where(segment => !SpecialToken.All.Any(special => special.Text == segment.Text)))
        {
            for (var (start, end) = (0, 0); start < segment.Text.Length; start = end)
            {
                end = PieceReader.End(segment.Text, start);
                yield return segment.Text[start..end];
            }
        }
    }
}
