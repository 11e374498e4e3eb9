using PromptWorkbench.Web.Components;

namespace PromptWorkbench.Web.Features.Runs;

/// <summary>The beginning of a text on one line, or the place where a searched word begins in it.</summary>
/// <param name="Before">What stands before the hit.</param>
/// <param name="Hit">The hit; empty when there is none.</param>
/// <param name="After">What follows.</param>
public sealed record HitExcerpt(string Before, string Hit, string After)
{
    private const int Lead = 32;

    public static HitExcerpt Of(string text, string? search)
    {
        if (First(text, search) is not (var place, var length))
            return new HitExcerpt(RunWords.Excerpt(text), "", "");
        var start = Math.Max(0, place - Lead);
        return new HitExcerpt(
            (start > 0 ? "…" : "") + OneLine(text[start..place]),
            text.Substring(place, length),
            OneLine(text[(place + length)..Math.Min(text.Length, place + length + 140)]));
    }

    private static (int Place, int Length)? First(string text, string? search)
    {
        (int Place, int Length)? first = null;
        foreach (var word in (search ?? "").Split([' ', '"'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Find(text, word) is { } place && (first is null || place < first.Value.Place))
                first = (place, word.Length);
        }

        return first;
    }

    private static int? Find(string text, string word)
    {
        for (var place = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); place >= 0; place = text.IndexOf(word, place + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (place == 0 || !char.IsLetterOrDigit(text[place - 1]))
                return place;
        }

        return null;
    }

    /// <summary>White space becomes single spaces; a space at either end stays, it parts the words.</summary>
    private static string OneLine(string text)
    {
        var line = RunWords.Excerpt(text, int.MaxValue);
        if (line.Length == 0)
            return text.Length > 0 ? " " : "";
        return $"{(char.IsWhiteSpace(text[0]) ? " " : "")}{line}{(char.IsWhiteSpace(text[^1]) ? " " : "")}";
    }
}
