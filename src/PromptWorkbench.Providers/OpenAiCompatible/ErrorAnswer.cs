using System.Net;
using System.Text.Json;
using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Providers.OpenAiCompatible;

/// <summary>What an endpoint says when it refuses or fails, in any of the shapes that are about.</summary>
internal sealed record ErrorAnswer(string Message, string? Type, string? Code, int? Status)
{
    private const int LongestMessage = 1000;

    public static async Task<ModelFailure> ReadAsync(
        HttpResponseMessage response, string endpoint, CancellationToken cancellationToken, Secret secret = default)
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken);
        return Parse(secret.HideIn(body)).ToFailure(response.StatusCode, endpoint);
    }

    public static ErrorAnswer Parse(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return From(document.RootElement);
        }
        catch (JsonException)
        {
            return new ErrorAnswer(Shorten(body), null, null, null);
        }
    }

    // {"error":{"message":..}}: OpenAI, llama-server, vLLM. {"error":".."}: Ollama. {"message":..}: older vLLM. {"detail":..}: FastAPI.
    public static ErrorAnswer From(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object)
            return new ErrorAnswer(Shorten(Text(element) ?? ""), null, null, null);
        if (element.TryGetProperty("error", out var error) && error.ValueKind is JsonValueKind.Object or JsonValueKind.String)
            return From(error);

        var message = Property(element, "message") ?? Property(element, "detail") ?? element.GetRawText();
        var code = Property(element, "code");
        return new ErrorAnswer(
            Shorten(message),
            Property(element, "type"),
            code,
            int.TryParse(code, out var status) && status is >= 100 and < 600 ? status : null);
    }

    public ModelFailure ToFailure(HttpStatusCode status, string endpoint)
    {
        var reason = Reason((int)status);
        var retriable = reason == ModelFailureReason.RateLimited
            || status is HttpStatusCode.RequestTimeout or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;
        var said = Message.Length > 0 ? Message : $"HTTP {(int)status}";
        var message = reason switch
        {
            ModelFailureReason.Unauthorized => $"{endpoint} refused the key: {said}",
            ModelFailureReason.RateLimited => $"{endpoint} asks to slow down: {said}",
            ModelFailureReason.ServerError => $"{endpoint} failed: {said}",
            _ => said,
        };
        return new ModelFailure(reason, message, retriable);
    }

    private ModelFailureReason Reason(int status) => status switch
    {
        _ when Type == "exceed_context_size_error" || Code == "context_length_exceeded" => ModelFailureReason.ContextOverflow,
        _ when Type == "not_supported_error" => ModelFailureReason.Unsupported,
        400 when Message.Contains("maximum context length", StringComparison.OrdinalIgnoreCase) => ModelFailureReason.ContextOverflow,
        401 or 403 => ModelFailureReason.Unauthorized,
        404 => ModelFailureReason.ModelNotFound,
        429 => ModelFailureReason.RateLimited,
        501 => ModelFailureReason.Unsupported,
        408 or >= 500 => ModelFailureReason.ServerError,
        _ => ModelFailureReason.InvalidRequest,
    };

    private static string? Property(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };

    private static string Shorten(string text)
    {
        text = text.Trim();
        return text.Length <= LongestMessage ? text : $"{text[..LongestMessage]} …";
    }
}
