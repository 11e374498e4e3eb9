using System.Text;

namespace PromptWorkbench.Inference.Streaming;

/// <summary>
/// Turns the bytes of tokens into text that can be shown at once: whole characters only, and nothing that may turn
/// out to be the start of a stop text. Invalid UTF-8 becomes U+FFFD.
/// </summary>
internal sealed class TextStream(IReadOnlyList<string> stopTexts)
{
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();
    private string held = "";

    /// <summary>The stop text that ended the stream, or null. After it nothing more comes.</summary>
    internal string? StopText { get; private set; }

    /// <summary>Takes the bytes of the next token and returns the text that is safe to show, which may be empty.</summary>
    internal string Push(ReadOnlySpan<byte> bytes)
    {
        held += Decode(bytes, flush: false);
        return Release();
    }

    /// <summary>Returns what was held back, when no more tokens come.</summary>
    internal string Finish()
    {
        if (StopText is not null) return "";
        held += Decode([], flush: true);
        return Release() + (StopText is null ? held : "");
    }

    private string Release()
    {
        var (text, rest, stop) = StopTexts.Split(held, stopTexts);
        (held, StopText) = (rest, stop);
        return text;
    }

    private string Decode(ReadOnlySpan<byte> bytes, bool flush)
    {
        Span<char> characters = new char[Encoding.UTF8.GetMaxCharCount(bytes.Length)];
        return new string(characters[..decoder.GetChars(bytes, characters, flush)]);
    }
}
