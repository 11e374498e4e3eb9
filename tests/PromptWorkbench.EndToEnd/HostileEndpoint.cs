using System.Net;
using System.Text;
using System.Text.Json;

namespace PromptWorkbench.EndToEnd;

/// <summary>A server in OpenAI's format whose answers, and arguments for tools, are markup that would run if a page took it for its own.</summary>
internal sealed class HostileEndpoint : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Task answering;

    public HostileEndpoint()
    {
        Url = $"http://127.0.0.1:{Workbench.FreePort()}/";
        listener.Prefixes.Add(Url);
        listener.Start();
        answering = AnswerAsync();
    }

    public string Url { get; }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await answering;
        listener.Close();
    }

    private async Task AnswerAsync()
    {
        while (await NextAsync() is { } context)
        {
            using var reader = new StreamReader(context.Request.InputStream);
            var request = JsonDocument.Parse(await reader.ReadToEndAsync()).RootElement;
            var callsTool = request.TryGetProperty("tools", out _)
                && request.GetProperty("messages").EnumerateArray().All(message => message.GetProperty("role").GetString() != "tool");
            context.Response.ContentType = "text/event-stream";
            foreach (var sent in callsTool ? new[] { Call, Finish("tool_calls") } : [Text, Finish("stop")])
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($"data: {sent}\n\n"));
            context.Response.Close();
        }
    }

    private async Task<HttpListenerContext?> NextAsync()
    {
        try
        {
            return await listener.GetContextAsync();
        }
        catch (Exception stopped) when (!listener.IsListening && stopped is HttpListenerException or ObjectDisposedException)
        {
            return null;
        }
    }

    private static string Text => JsonSerializer.Serialize(new { choices = new[] { new { delta = new { content = Hostile.Formula + Hostile.Markup } } } });

    private static string Call => JsonSerializer.Serialize(new
    {
        choices = new[]
        {
            new { delta = new { tool_calls = new[] { new { index = 0, id = Hostile.Markup, function = new { name = "search", arguments = JsonSerializer.Serialize(new { query = $"mayor {Hostile.Markup}" }) } } } } },
        },
    });

    private static string Finish(string reason) => JsonSerializer.Serialize(new { choices = new[] { new { delta = new { }, finish_reason = reason } } });
}
