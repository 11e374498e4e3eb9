using System.Text;
using System.Text.Json;

namespace PromptWorkbench.Inference.ToolCalls;

/// <summary>What follows an opening tag.</summary>
/// <param name="IsPossible">False when it is not a call, whatever comes next.</param>
/// <param name="Call">The call; null when it is none, or not complete yet.</param>
/// <param name="Length">With a call: its characters, closing tag included.</param>
internal readonly record struct HermesCall(bool IsPossible, GeneratedToolCall? Call, int Length)
{
    private static readonly HermesCall None = new(false, null, 0);
    private static readonly HermesCall Unfinished = new(true, null, 0);

    public static HermesCall Read(string text)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), isFinalBlock: false, default);
            if (!JsonDocument.TryParseValue(ref reader, out var json)) return Unfinished;
            using (json)
                return Of(json.RootElement) is { } call ? Closed(call, text, RestAfter(text, reader.BytesConsumed)) : None;
        }
        catch (JsonException)
        {
            return None;
        }
    }

    private static HermesCall Closed(GeneratedToolCall call, string text, string rest)
    {
        var end = rest.TrimStart();
        if (end.StartsWith(HermesFormat.Close, StringComparison.Ordinal))
            return new(true, call, text.Length - end.Length + HermesFormat.Close.Length);
        return HermesFormat.Close.StartsWith(end, StringComparison.Ordinal) ? Unfinished : None;
    }

    private static GeneratedToolCall? Of(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return null;
        if (!json.TryGetProperty("name", out var name) || name.ValueKind != JsonValueKind.String) return null;
        if (name.GetString() is not { Length: > 0 } tool) return null;
        if (!json.TryGetProperty("arguments", out var arguments)) return new(tool, "{}");
        return arguments.ValueKind == JsonValueKind.Object ? new(tool, arguments.GetRawText()) : null;
    }

    private static string RestAfter(string text, long bytes) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text).AsSpan((int)bytes));
}
