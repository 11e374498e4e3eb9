using System.Text.Json;
using System.Text.Json.Serialization;

namespace PromptWorkbench.ModelHost.Wire;

/// <summary>`stop`: a text or an array of texts.</summary>
internal sealed class StopTextsConverter : JsonConverter<IReadOnlyList<string>>
{
    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return [reader.GetString()!];
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException();
        var texts = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            texts.Add(reader.TokenType == JsonTokenType.String ? reader.GetString()! : throw new JsonException());
        return texts;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var text in value) writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}

/// <summary>`prompt`: a text or an array of token ids.</summary>
internal sealed class PromptConverter : JsonConverter<PromptInput>
{
    public override PromptInput Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return new(reader.GetString(), null);
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException();
        var tokens = new List<int>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.StartArray)
                throw new ApiException(ApiError.NotSupported("Several prompts in one request are not supported; send one request for each.", "prompt"));
            tokens.Add(reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var token) ? token : throw new JsonException());
        }

        return new(null, tokens);
    }

    public override void Write(Utf8JsonWriter writer, PromptInput value, JsonSerializerOptions options)
    {
        if (value.Text is { } text)
        {
            writer.WriteStringValue(text);
            return;
        }

        writer.WriteStartArray();
        foreach (var token in value.Tokens!) writer.WriteNumberValue(token);
        writer.WriteEndArray();
    }
}

/// <summary>`content`: a text or an array of text parts, which are joined.</summary>
internal sealed class MessageContentConverter : JsonConverter<string>
{
    public override string Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return reader.GetString()!;
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException();
        using var parts = JsonDocument.ParseValue(ref reader);
        return string.Concat(parts.RootElement.EnumerateArray().Select(Text));
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);

    private static string Text(JsonElement part)
    {
        if (part.ValueKind != JsonValueKind.Object || !part.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
            throw new JsonException();
        if (!type.ValueEquals("text"))
            throw new ApiException(ApiError.NotSupported($"Message parts of type '{type.GetString()}' are not supported; this host reads text.", "messages"));
        return part.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : throw new JsonException();
    }
}
