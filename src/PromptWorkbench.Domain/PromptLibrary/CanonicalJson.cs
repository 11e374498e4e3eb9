using System.Security.Cryptography;
using System.Text;

namespace PromptWorkbench.Domain.PromptLibrary;

/// <summary>
/// JSON in the one form of RFC 8785 (JSON Canonicalization Scheme): no white space, members in the order of their names,
/// in texts only `"`, `\` and control characters escaped. The serializers of .NET escape more, depending on the Unicode version they know.
/// </summary>
internal static class CanonicalJson
{
    public static string Text(string text)
    {
        var json = new StringBuilder("\"", text.Length + 2);
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => json.Append("\\\""),
                '\\' => json.Append("\\\\"),
                '\b' => json.Append("\\b"),
                '\t' => json.Append("\\t"),
                '\n' => json.Append("\\n"),
                '\f' => json.Append("\\f"),
                '\r' => json.Append("\\r"),
                < ' ' => json.Append($"\\u{(int)character:x4}"),
                _ => json.Append(character),
            };
        }

        return json.Append('"').ToString();
    }

    public static string List(IEnumerable<string> items) => $"[{string.Join(',', items)}]";

    /// <param name="members">Names with their values as JSON, in any order.</param>
    public static string Map(IEnumerable<(string Name, string Value)> members) =>
        $"{{{string.Join(',', members.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{Text(member.Name)}:{member.Value}"))}}}";

    /// <summary>SHA-256 of the text in UTF-8, in lower-case hexadecimal.</summary>
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The text with LF as its only line end, and U+FFFD where half a surrogate pair stands, which UTF-8 cannot hold.</summary>
    public static string LineEnds(string text) =>
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Replace("\r\n", "\n").Replace('\r', '\n')));
}
