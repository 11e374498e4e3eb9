using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace PromptWorkbench.Tests.Providers;

/// <summary>Plays someone else's server on a loopback port: every request gets the same answer and is remembered.</summary>
internal sealed class PlayedServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PlayedServer(WebApplication app) => _app = app;

    public string Url => _app.Urls.Single();

    public JsonObject? Body { get; private set; }

    public string? Path { get; private set; }

    public string? Authorization { get; private set; }

    public static async Task<PlayedServer> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new PlayedServer(app);
        app.Run(async context =>
        {
            server.Path = context.Request.Path;
            server.Authorization = context.Request.Headers.Authorization;
            if (context.Request.Method == "POST")
                server.Body = (await JsonNode.ParseAsync(context.Request.Body))?.AsObject();
            await answer(context);
        });
        await app.StartAsync();
        return server;
    }

    public static Task<PlayedServer> StreamingAsync(params string[] events) => StartAsync(async context =>
    {
        context.Response.ContentType = "text/event-stream; charset=utf-8";
        foreach (var data in events)
        {
            await context.Response.WriteAsync($"data: {data}\n\n");
            await context.Response.Body.FlushAsync();
        }
    });

    public static Task<PlayedServer> RefusingAsync(int status, string body) => StartAsync(context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    });

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
