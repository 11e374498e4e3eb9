using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace PromptWorkbench.DemoModel.Encoded;

/// <summary>Documents as the trainer takes them: token ids, how much predicting each of them counts, and what kind of text each document is.</summary>
/// <remarks>
/// The file: `PWBTOK1\n`, the vocabulary's size (int32), the kinds (int32 count, then length-prefixed UTF-8 names), the number of documents (int32), their lengths
/// (int32 each), their kinds (byte each), all ids (uint16 each), all weights (byte each). Numbers are little-endian.
/// </remarks>
public sealed class TokenCorpus
{
    /// <summary>The weight that counts as 1. A weight of 0 is a token that is only read.</summary>
    public const int UnitWeight = 16;

    private static readonly byte[] Magic = "PWBTOK1\n"u8.ToArray();

    private readonly long[] starts;
    private readonly byte[] kinds;
    private readonly ushort[] ids;
    private readonly byte[] weights;

    private TokenCorpus(int vocabularySize, IReadOnlyList<string> kindNames, int[] lengths, byte[] kinds, ushort[] ids, byte[] weights)
    {
        (VocabularySize, KindNames, this.kinds, this.ids, this.weights) = (vocabularySize, kindNames, kinds, ids, weights);
        starts = new long[lengths.Length + 1];
        for (var i = 0; i < lengths.Length; i++)
            starts[i + 1] = starts[i] + lengths[i];
    }

    public int VocabularySize { get; }

    public IReadOnlyList<string> KindNames { get; }

    public int Count => kinds.Length;

    public long TokenCount => ids.LongLength;

    public ReadOnlySpan<ushort> Ids(int document) => ids.AsSpan((int)starts[document], Length(document));

    /// <summary>Beside each id, how much it counts that it is predicted from those before it, in units of <see cref="UnitWeight"/>. The first of a document is never predicted.</summary>
    public ReadOnlySpan<byte> Weights(int document) => weights.AsSpan((int)starts[document], Length(document));

    /// <summary>Index into <see cref="KindNames"/>.</summary>
    public int Kind(int document) => kinds[document];

    public int Length(int document) => (int)(starts[document + 1] - starts[document]);

    /// <summary>A name for the content: two with the same documents have the same.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes<long>(starts));
        hash.AppendData(kinds);
        hash.AppendData(MemoryMarshal.AsBytes<ushort>(ids));
        hash.AppendData(weights);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Writes documents to a file, replacing it only when all is written.</summary>
    public static void Write(string path, int vocabularySize, IReadOnlyList<string> kindNames, IReadOnlyList<EncodedDocument> documents)
    {
        var unfinished = path + ".part";
        using (var writer = new BinaryWriter(File.Create(unfinished), Encoding.UTF8))
        {
            writer.Write(Magic);
            writer.Write(vocabularySize);
            writer.Write(kindNames.Count);
            foreach (var name in kindNames)
                writer.Write(name);
            writer.Write(documents.Count);
            foreach (var document in documents)
                writer.Write(document.Ids.Length);
            foreach (var document in documents)
                writer.Write((byte)document.Kind);
            foreach (var document in documents)
                writer.Write(MemoryMarshal.AsBytes<ushort>(document.Ids));
            foreach (var document in documents)
                writer.Write(document.Weights);
        }

        File.Move(unfinished, path, overwrite: true);
    }

    /// <exception cref="InvalidDataException">The file is not such a file, or is cut off.</exception>
    public static TokenCorpus Read(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path), Encoding.UTF8);
        try
        {
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic))
                throw new InvalidDataException($"{path} does not hold token documents. Make it again with the command corpus.");
            var vocabularySize = reader.ReadInt32();
            var kindNames = new string[reader.ReadInt32()];
            for (var i = 0; i < kindNames.Length; i++)
                kindNames[i] = reader.ReadString();
            var lengths = new int[reader.ReadInt32()];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(lengths.AsSpan()));
            var kinds = new byte[lengths.Length];
            reader.BaseStream.ReadExactly(kinds);
            var ids = new ushort[lengths.Sum()];
            reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(ids.AsSpan()));
            var weights = new byte[ids.Length];
            reader.BaseStream.ReadExactly(weights);
            return new TokenCorpus(vocabularySize, kindNames, lengths, kinds, ids, weights);
        }
        catch (EndOfStreamException)
        {
            throw new InvalidDataException($"{path} is cut off. Make it again with the command corpus.");
        }
    }
}
