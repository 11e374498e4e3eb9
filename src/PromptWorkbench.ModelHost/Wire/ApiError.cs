using System.Text.Json.Serialization;

namespace PromptWorkbench.ModelHost.Wire;

/// <summary>docs/wire.md, "Errors".</summary>
internal sealed record ApiError(int Code, string Message, string Type)
{
    /// <summary>The field of the request that is at fault.</summary>
    public string? Param { get; init; }

    [JsonPropertyName("n_prompt_tokens")]
    public int? PromptTokens { get; init; }

    [JsonPropertyName("n_ctx")]
    public int? ContextLength { get; init; }

    public static ApiError Invalid(string message, string? param = null) => new(400, message, "invalid_request_error") { Param = param };

    public static ApiError NotSupported(string message, string param) => new(400, message, "not_supported_error") { Param = param };

    public static ApiError Unavailable(string message) => new(503, message, "unavailable_error");

    public static ApiError Server(string message) => new(500, message, "server_error");
}

internal sealed record ErrorAnswer(ApiError Error)
{
    /// <summary>0 to 1, while the model is loading.</summary>
    public float? Progress { get; init; }
}

/// <summary>The request is answered with an error.</summary>
internal sealed class ApiException(ApiError error, Exception? inner = null) : Exception(error.Message, inner)
{
    public ApiError Error { get; } = error;
}
