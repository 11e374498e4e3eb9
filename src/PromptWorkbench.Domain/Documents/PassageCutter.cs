using System.Text;

namespace PromptWorkbench.Domain.Documents;

/// <summary>Cuts a text into passages: its paragraphs, and long paragraphs where a sentence or a word ends.</summary>
public static class PassageCutter
{
    /// <summary>Most characters of a passage.</summary>
    public const int MostCharacters = 600;

    public static IReadOnlyList<string> Cut(string text) =>
        [.. Paragraphs(text).SelectMany(Pieces)];

    /// <summary>Paragraphs are parted by empty lines; line breaks within one become spaces.</summary>
    private static IEnumerable<string> Paragraphs(string text)
    {
        var paragraph = new StringBuilder();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            var words = line.Trim();
            if (words.Length > 0)
                paragraph.Append(paragraph.Length > 0 ? " " : "").Append(words);
            else if (paragraph.Length > 0)
            {
                yield return paragraph.ToString();
                paragraph.Clear();
            }
        }
    }

    private static IEnumerable<string> Pieces(string paragraph)
    {
        var rest = paragraph;
        while (rest.Length > MostCharacters)
        {
            var end = End(rest.AsSpan(0, MostCharacters));
            yield return rest[..end].TrimEnd();
            rest = rest[end..].TrimStart();
        }

        if (rest.Length > 0)
            yield return rest;
    }

    private static int End(ReadOnlySpan<char> window)
    {
        var sentence = window.LastIndexOfAny('.', '!', '?') + 1;
        if (sentence > MostCharacters / 2)
            return sentence;
        var word = window.LastIndexOf(' ');
        if (word > 0)
            return word;
        return char.IsHighSurrogate(window[^1]) ? window.Length - 1 : window.Length;
    }
}
