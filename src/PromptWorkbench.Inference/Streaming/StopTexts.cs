namespace PromptWorkbench.Inference.Streaming;

/// <summary>Finds stop texts. Time is the length of the text times the length of the stop texts; the text is what was held back plus one token.</summary>
internal static class StopTexts
{
    /// <summary>Splits text into what comes before the first stop text, or, without one, before what may become one.</summary>
    /// <returns>The text to release, the text to hold back, and the stop text found; of several at one place the first in the list.</returns>
    internal static (string Text, string Held, string? Stop) Split(string text, IReadOnlyList<string> stopTexts)
    {
        var (at, stop) = stopTexts
            .Select(candidate => (At: text.IndexOf(candidate, StringComparison.Ordinal), Stop: (string?)candidate))
            .Where(found => found.At >= 0)
            .DefaultIfEmpty((At: -1, Stop: null))
            .MinBy(found => found.At);
        if (stop is not null) return (text[..at], "", stop);

        var held = stopTexts.Select(candidate => UnfinishedLength(text, candidate)).DefaultIfEmpty(0).Max();
        return (text[..^held], text[^held..], null);
    }

    private static int UnfinishedLength(string text, string stop)
    {
        for (var length = Math.Min(stop.Length - 1, text.Length); length > 0; length--)
            if (text.AsSpan().EndsWith(stop.AsSpan(0, length), StringComparison.Ordinal)) return length;

        return 0;
    }
}
