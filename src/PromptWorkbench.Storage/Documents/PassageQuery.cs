using System.Text.RegularExpressions;

namespace PromptWorkbench.Storage.Documents;

/// <summary>
/// Turns what a model asked for into FTS5 queries (sqlite.org/fts5.html, section 3). Every word becomes a quoted string, so
/// that no input can be a syntax error.
/// </summary>
internal static partial class PassageQuery
{
    // FTS5 refuses an expression that is too deep; nobody asks for as many words.
    private const int MostWords = 32;

    /// <summary>The queries to try in turn: all words, then any. Empty when there is no word.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var words = Word().Matches(text).Select(match => $"\"{match.Value}\"").Distinct(StringComparer.OrdinalIgnoreCase).Take(MostWords).ToList();
        return words.Count switch
        {
            0 => [],
            1 => words,
            _ => [string.Join(' ', words), string.Join(" OR ", words)],
        };
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+")]
    private static partial Regex Word();
}
