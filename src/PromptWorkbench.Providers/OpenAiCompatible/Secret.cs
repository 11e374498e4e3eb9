using System.Text.Json;

namespace PromptWorkbench.Providers.OpenAiCompatible;

/// <summary>A key that must not come back in what an endpoint says: many quote the key that they refuse.</summary>
internal readonly struct Secret(string? text)
{
    private const string Mask = "[key]";

    // Shorter ones are fillers for servers that want none ("none", "EMPTY"), and words of their messages.
    private const int Shortest = 8;

    private readonly string? _text = text is { Length: >= Shortest } ? text : null;

    /// <summary>The text without the key, neither as it is nor as JSON writes it.</summary>
    public string HideIn(string text) => _text is null
        ? text
        : text.Replace(_text, Mask, StringComparison.Ordinal)
            .Replace(JsonEncodedText.Encode(_text).ToString(), Mask, StringComparison.Ordinal)
            .Replace(_text.Replace("/", @"\/", StringComparison.Ordinal), Mask, StringComparison.Ordinal);

    public override string ToString() => Mask;
}
