using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PromptWorkbench.ModelHost.Wire;

/// <summary>Reads a request and writes an answer.</summary>
internal static class Body
{
    /// <exception cref="ApiException">It is not JSON, or a value has the wrong type; the error names the place.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted)
                ?? throw new ApiException(ApiError.Invalid("The request is `null`; a JSON object is needed."));
        }
        catch (JsonException e) when (e.InnerException is JsonException)
        {
            throw new ApiException(ApiError.Invalid($"The request is not valid JSON (line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1})."), e);
        }
        catch (JsonException e)
        {
            var path = e.Path is { Length: > 2 } found ? found[2..] : null;
            throw new ApiException(
                path is null ? ApiError.Invalid("The request must be a JSON object.") : ApiError.Invalid($"`{path}` has the wrong type or is out of range.", path), e);
        }
    }

    public static Task WriteAsync<T>(HttpContext context, T answer, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return JsonSerializer.SerializeAsync(context.Response.Body, answer, type, context.RequestAborted);
    }
}
