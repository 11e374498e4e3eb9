using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PromptWorkbench.Web.Features.Runs;

/// <summary>One line of a JSONL file: an object with a value for each column.</summary>
public static class JsonLine
{
    private static readonly string[] JsonColumns = ["messages_written", "variables", "messages_sent", "requested_settings", "applied_settings", "tags"];

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(IReadOnlyList<string> columns, IReadOnlyList<object?> values)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Options))
        {
            writer.WriteStartObject();
            for (var place = 0; place < columns.Count; place++)
            {
                writer.WritePropertyName(columns[place]);
                Write(writer, columns[place], values[place]);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, string column, object? value)
    {
        if (value is string text && JsonColumns.Contains(column))
        {
            using var json = JsonDocument.Parse(text);
            json.WriteTo(writer);
            return;
        }

        JsonSerializer.Serialize(writer, value);
    }
}
