using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Web.Api;

/// <summary>The error object of OpenAI's format, as clients of `/v1` expect it.</summary>
internal static class OpenAiError
{
    public static IResult Result(int status, string message, string type, string? code = null, string? param = null) =>
        Results.Json(Body(message, type, code, param), statusCode: status);

    public static IResult Result(ModelFailure failure) =>
        Result(StatusOf(failure.Reason), failure.Message, TypeOf(failure.Reason), CodeOf(failure.Reason));

    public static object Body(string message, string type, string? code = null, string? param = null) =>
        new { error = new { message, type, param, code } };

    private static int StatusOf(ModelFailureReason reason) => reason switch
    {
        ModelFailureReason.ModelNotFound => 404,
        ModelFailureReason.ContextOverflow or ModelFailureReason.InvalidRequest or ModelFailureReason.Unsupported => 400,
        ModelFailureReason.Unauthorized => 401,
        ModelFailureReason.RateLimited => 429,
        ModelFailureReason.HostCrashed => 503,
        ModelFailureReason.Unreachable => 502,
        _ => 500,
    };

    private static string TypeOf(ModelFailureReason reason) =>
        StatusOf(reason) < 500 ? "invalid_request_error" : "server_error";

    private static string CodeOf(ModelFailureReason reason) => reason switch
    {
        ModelFailureReason.ModelNotFound => "model_not_found",
        ModelFailureReason.ContextOverflow => "context_length_exceeded",
        ModelFailureReason.RateLimited => "rate_limit_exceeded",
        ModelFailureReason.HostCrashed => "model_host_ended",
        ModelFailureReason.ModelNotLoadable => "model_not_loadable",
        ModelFailureReason.Unreachable => "endpoint_unreachable",
        ModelFailureReason.Unauthorized => "invalid_api_key",
        ModelFailureReason.Unsupported => "unsupported",
        _ => "error",
    };
}
