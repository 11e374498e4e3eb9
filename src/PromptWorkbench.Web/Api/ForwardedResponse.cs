using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;

namespace PromptWorkbench.Web.Api;

/// <summary>Streams a model host's response through, byte by byte as it arrives.</summary>
internal sealed class ForwardedResponse(HttpResponseMessage response) : IResult
{
    public async Task ExecuteAsync(HttpContext context)
    {
        using var source = response;
        var contentType = source.Content.Headers.ContentType;
        context.Response.StatusCode = (int)source.StatusCode;
        context.Response.ContentType = contentType?.ToString();
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        try
        {
            await source.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException && !context.RequestAborted.IsCancellationRequested)
        {
            await EndBrokenAsync(context, isStream: contentType?.MediaType == "text/event-stream");
        }
    }

    private static async Task EndBrokenAsync(HttpContext context, bool isStream)
    {
        if (!isStream)
        {
            context.Abort();
            return;
        }

        var error = JsonSerializer.Serialize(OpenAiError.Body(
            "The model host ended in the middle of the answer. The next request starts it again.", "server_error", "model_host_ended"));
        await context.Response.WriteAsync($"\n\ndata: {error}\n\n", context.RequestAborted);
    }
}
