using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace PromptWorkbench.DemoModel.Tokenizing;

/// <summary>
/// A byte-level BPE vocabulary in the manner of GPT-2: the 256 bytes, then one token for each merge in the order of the merges, then the special tokens.
/// </summary>
public sealed class Vocabulary
{
    private const int MostCachedLength = 24;

    private readonly Dictionary<(ushort Left, ushort Right), ushort> merged = [];
    private readonly byte[][] bytes;
    private readonly ConcurrentDictionary<string, ushort[]> pieces = new(StringComparer.Ordinal);

    /// <param name="merges">Pairs of tokens, "a b", in the spelling of <see cref="Tokens"/>.</param>
    /// <exception cref="InvalidDataException">A merge joins what is no token, or makes a token anew.</exception>
    public Vocabulary(IReadOnlyList<string> merges)
    {
        var tokens = Enumerable.Range(0, 256).Select(value => ByteSpelling.Of((byte)value)).ToList();
        var ids = tokens.Select((token, id) => (token, id)).ToDictionary(pair => pair.token, pair => (ushort)pair.id, StringComparer.Ordinal);
        foreach (var merge in merges)
        {
            var id = (ushort)tokens.Count;
            if (merge.Split(' ') is not [var left, var right] || !ids.TryGetValue(left, out var leftId) || !ids.TryGetValue(right, out var rightId) || !ids.TryAdd(left + right, id))
                throw new InvalidDataException($"The merge '{merge}' does not fit those before it.");
            tokens.Add(left + right);
            merged[(leftId, rightId)] = id;
        }

        bytes = [.. tokens.Select(ByteSpelling.BytesOf), .. SpecialToken.All.Select(special => Encoding.UTF8.GetBytes(special.Text))];
        Specials = SpecialToken.All.Select((special, index) => (special.Text, Id: tokens.Count + index)).ToDictionary(pair => pair.Text, pair => pair.Id, StringComparer.Ordinal);
        Tokens = [.. tokens, .. SpecialToken.All.Select(special => special.Text)];
        Merges = merges;
    }

    /// <summary>Every token in the spelling of <see cref="ByteSpelling"/>; its index is its id. The special ones come last and are spelled as they are.</summary>
    public IReadOnlyList<string> Tokens { get; }

    public IReadOnlyList<string> Merges { get; }

    /// <summary>Special texts and their ids.</summary>
    public IReadOnlyDictionary<string, int> Specials { get; }

    /// <summary>The token that ends an answer.</summary>
    public int EndOfTurn => Specials[SpecialToken.EndOfTurn];

    public static Vocabulary Load(string path)
    {
        try
        {
            var content = JsonSerializer.Deserialize<Content>(File.ReadAllText(path), JsonSerializerOptions.Web);
            return new Vocabulary(content?.Merges ?? throw new InvalidDataException("There are no merges."));
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException)
        {
            throw new InvalidDataException($"{path} is no vocabulary: {fault.Message} Make it again with the command corpus.", fault);
        }
    }

    public void Save(string path) => File.WriteAllText(path, JsonSerializer.Serialize(new Content(Merges), JsonSerializerOptions.Web));

    /// <summary>The tokens of a text. Special texts in it become their tokens.</summary>
    public ushort[] Encode(string text) => [.. Pieces(text).SelectMany(piece => piece.Ids)];

    public string Decode(IEnumerable<ushort> ids) => Encoding.UTF8.GetString([.. ids.SelectMany(id => bytes[id])]);

    internal IEnumerable<TokenPiece> Pieces(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            if (SpecialAt(text, start) is { } special)
            {
                start += special.Length;
                yield return new TokenPiece([(ushort)Specials[special]], start);
                continue;
            }

            var plain = text.AsSpan(start, NextSpecial(text, start) - start);
            var end = start + PieceReader.End(plain, 0);
            var piece = text[start..end];
            start = end;
            yield return new TokenPiece(piece.Length > MostCachedLength ? Merge(piece) : pieces.GetOrAdd(piece, Merge), end);
        }
    }

    private static string? SpecialAt(string text, int at) => text[at] == '<'
        ? SpecialToken.All.FirstOrDefault(special => string.CompareOrdinal(text, at, special.Text, 0, special.Text.Length) == 0)?.Text
        : null;

    private static int NextSpecial(string text, int from)
    {
        for (var at = text.IndexOf('<', from); at >= 0; at = text.IndexOf('<', at + 1))
        {
            if (SpecialAt(text, at) is not null)
                return at;
        }

        return text.Length;
    }

    private ushort[] Merge(string piece)
    {
        var ids = Encoding.UTF8.GetBytes(piece).Select(value => (ushort)value).ToList();
        while (true)
        {
            var (best, at) = (ushort.MaxValue, -1);
            for (var i = 0; i + 1 < ids.Count; i++)
            {
                if (merged.TryGetValue((ids[i], ids[i + 1]), out var id) && id < best)
                    (best, at) = (id, i);
            }

            if (at < 0)
                return [.. ids];
            ids[at] = best;
            ids.RemoveAt(at + 1);
        }
    }

    private sealed record Content(IReadOnlyList<string> Merges);
}
