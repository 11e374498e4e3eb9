using PromptWorkbench.Inference.ChatTemplates;
using PromptWorkbench.Inference.Running;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Hosting;

/// <summary>Turns what goes wrong into the errors of docs/wire.md. Nothing of the program's inside reaches a client.</summary>
internal sealed class ErrorBoundary(ILogger<ErrorBoundary> log)
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            if (!context.Response.HasStarted && context.Response.StatusCode >= StatusCodes.Status400BadRequest)
                await WriteAsync(context, ForStatus(context));
        }
        catch (Exception e) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client is gone: there is nobody to tell.
            log.LogDebug(e, "client gone");
        }
        catch (Exception e) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, ToError(e));
        }
    }

    /// <summary>The error a client is told; one that is the host's own fault is logged in full.</summary>
    public ApiError ToError(Exception exception)
    {
        switch (exception)
        {
            case ApiException e:
                return e.Error;
            case BadHttpRequestException e:
                return new ApiError(e.StatusCode, e.StatusCode == StatusCodes.Status413PayloadTooLarge ? "The request is larger than 64 MiB." : e.Message, "invalid_request_error");
            case ChatTemplateException e:
                return ApiError.Invalid(e.Message, "messages");
            case EngineException { Failure: EngineFailure.ContextOverflow } e:
                return new ApiError(400, e.Message, "exceed_context_size_error") { PromptTokens = e.PromptTokens, ContextLength = e.ContextLength };
            case EngineException { Failure: EngineFailure.InvalidRequest } e:
                return ApiError.Invalid(e.Message);
            case EngineException { Failure: EngineFailure.ShuttingDown } or OperationCanceledException:
                return ApiError.Unavailable("The model host is ending.");
            default:
                log.LogError(exception, "A request failed");
                return ApiError.Server(exception is EngineException ? exception.Message : "The model host failed; its log says why.");
        }
    }

    private static Task WriteAsync(HttpContext context, ApiError error) =>
        Body.WriteAsync(context, new ErrorAnswer(error), WireJson.Plain.ErrorAnswer, error.Code);

    private static ApiError ForStatus(HttpContext context) => context.Response.StatusCode switch
    {
        StatusCodes.Status404NotFound => new(404, $"{context.Request.Path} is not an endpoint of this host.", "not_found_error"),
        StatusCodes.Status405MethodNotAllowed => new(405, $"{context.Request.Path} does not answer {context.Request.Method}.", "invalid_request_error"),
        var status => new(status, "The request was refused.", "invalid_request_error"),
    };
}
