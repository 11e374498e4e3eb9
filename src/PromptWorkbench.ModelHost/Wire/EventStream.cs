using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PromptWorkbench.ModelHost.Wire;

/// <summary>Server-sent events, each flushed when written: https://html.spec.whatwg.org/multipage/server-sent-events.html.</summary>
internal sealed class EventStream(HttpContext context)
{
    public void Begin()
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        context.Response.Headers.CacheControl = "no-cache";
    }

    public Task SendAsync<T>(T value, JsonTypeInfo<T> type) => SendAsync(JsonSerializer.SerializeToUtf8Bytes(value, type));

    public Task EndAsync() => SendAsync("[DONE]"u8.ToArray());

    private async Task SendAsync(byte[] data)
    {
        await context.Response.BodyWriter.WriteAsync((byte[])[.. "data: "u8, .. data, .. "\n\n"u8], context.RequestAborted);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
