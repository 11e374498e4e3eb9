using PromptWorkbench.DemoModel.Encoded;
using PromptWorkbench.DemoModel.Tokenizing;

namespace PromptWorkbench.DemoModel.Corpus.Making;

/// <summary>Makes tokens and weights of texts.</summary>
internal static class DocumentEncoder
{
    private const double MostWeight = 255.0 / TokenCorpus.UnitWeight;

    /// <param name="vocabulary">The tokens.</param>
    /// <param name="kind">Index of the text's kind.</param>
    /// <param name="segments">The text. All tokens of a word have the weight of its last character.</param>
    /// <param name="readWeight">Weight of what is only read; above 0 the model learns a little of the questions, too.</param>
    public static EncodedDocument Encode(Vocabulary vocabulary, int kind, IReadOnlyList<Segment> segments, double readWeight)
    {
        List<ushort> ids = [];
        List<byte> weights = [];
        var (segment, end) = (0, segments[0].Text.Length);
        foreach (var piece in vocabulary.Pieces(string.Concat(segments.Select(part => part.Text))))
        {
            while (end < piece.End) end += segments[++segment].Text.Length;
            var weight = (byte)Math.Round(Math.Min(MostWeight, Math.Max(readWeight, segments[segment].Weight)) * TokenCorpus.UnitWeight);
            foreach (var id in piece.Ids)
            {
                ids.Add(id);
                weights.Add(weight);
            }
        }

        return new EncodedDocument(kind, [.. ids], [.. weights]);
    }
}
