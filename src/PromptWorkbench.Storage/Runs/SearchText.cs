using System.Text.RegularExpressions;

namespace PromptWorkbench.Storage.Runs;

/// <summary>
/// Turns what a person typed into an FTS5 query (sqlite.org/fts5.html, section 3): every word and every phrase becomes a
/// quoted string, so that no input can be a syntax error.
/// </summary>
internal static partial class SearchText
{
    // FTS5 refuses an expression that is too deep; nobody types as many words.
    private const int MaxParts = 32;

    /// <summary>The query, or null when there is nothing to search for.</summary>
    public static string? Query(string? text)
    {
        var parts = Part().Matches((text ?? "").Replace('\0', ' '))
            .Select(match => match.Groups["phrase"].Success
                ? $"\"{match.Groups["phrase"].Value}\""
                : $"\"{match.Value.Replace("\"", "")}\"*")
            .Where(part => part is not ("\"\"" or "\"\"*"))
            .Take(MaxParts)
            .ToList();
        return parts.Count > 0 ? string.Join(' ', parts) : null;
    }

    [GeneratedRegex("""(?<!\S)"(?<phrase>[^"]+)"(?!\S)|\S+""")]
    private static partial Regex Part();
}
