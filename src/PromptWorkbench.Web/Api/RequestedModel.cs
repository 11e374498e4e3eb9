using System.Text.Json;

namespace PromptWorkbench.Web.Api;

/// <summary>The `model` of a request body, or what is wrong with the body.</summary>
internal readonly record struct RequestedModel(string Id, string? Problem)
{
    public static RequestedModel Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return new("", "The request body must be a JSON object.");
            return document.RootElement.TryGetProperty("model", out var model) && model.ValueKind == JsonValueKind.String
                ? new(model.GetString()!, null)
                : new("", "The request needs `model`, the id of a model as text. GET /v1/models lists them.");
        }
        catch (JsonException bad)
        {
            return new("", $"The request body is not JSON: {bad.Message}");
        }
    }
}
