using System.Text;

namespace PromptWorkbench.DemoModel.Tokenizing;

/// <summary>
/// Cuts text into the pieces within which tokens are merged, as llama.cpp does for the pre-tokenizer `gpt-2`:
/// <c>'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+</c>.
/// </summary>
internal static class PieceReader
{
    private enum Class
    {
        Space,
        Letter,
        Number,
        Other,
    }

    private static readonly string[] Contractions = ["'s", "'t", "'re", "'ve", "'m", "'ll", "'d"];

    /// <summary>Where the piece ends that starts there.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        foreach (var contraction in Contractions)
        {
            if (text[start..].StartsWith(contraction, StringComparison.Ordinal))
                return start + contraction.Length;
        }

        var first = text[start] == ' ' && start + 1 < text.Length ? start + 1 : start;
        var kind = ClassAt(text, first, out _);
        if (kind != Class.Space)
            return EndOfRun(text, first, kind);
        var end = EndOfRun(text, start, Class.Space);
        return end < text.Length && end - start > 1 ? end - 1 : end;
    }

    private static int EndOfRun(ReadOnlySpan<char> text, int start, Class kind)
    {
        var end = start;
        while (end < text.Length && ClassAt(text, end, out var length) == kind)
            end += length;
        return end;
    }

    private static Class ClassAt(ReadOnlySpan<char> text, int at, out int length)
    {
        Rune.DecodeFromUtf16(text[at..], out var rune, out length);
        return Rune.IsWhiteSpace(rune) ? Class.Space : Rune.IsLetter(rune) ? Class.Letter : Rune.IsNumber(rune) ? Class.Number : Class.Other;
    }
}
