using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;

namespace PromptWorkbench.Web.Tests.Access;

/// <summary>No key is written down where it does not belong: not in a log at its most talkative, not in the database, not in an export.</summary>
public sealed class SecretsTests : IDisposable
{
    private const string Secret = "sk-echoed/4f1c+9a7e";

    private readonly string variable = $"WORKBENCH_TESTS_{Guid.NewGuid():N}";

    public SecretsTests() => Environment.SetEnvironmentVariable(variable, Secret);

    public void Dispose() => Environment.SetEnvironmentVariable(variable, null);

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized, "application/json", """{"error":{"message":"Incorrect API key provided: KEY."}}""")]
    [InlineData(HttpStatusCode.InternalServerError, "text/html", "<h1>Cannot handle Authorization: Bearer KEY</h1>")]
    [InlineData(HttpStatusCode.OK, "text/event-stream", "data: {\"error\":{\"message\":\"stopped for KEY\"}}\n\n")]
    public async Task The_key_of_an_endpoint_that_quotes_it_in_an_error_is_kept_nowhere(HttpStatusCode status, string type, string body)
    {
        await using var endpoint = await EndpointAsync(status, type, body.Replace("KEY", Secret, StringComparison.Ordinal));
        await using var app = await OpenedApp.StartAsync(
            "--Workbench:Endpoints:0:Name=echoing", "--Workbench:Endpoints:0:Model=any", $"--Workbench:Endpoints:0:Url={endpoint.Urls.Single()}",
            $"--Workbench:Endpoints:0:KeyVariable={variable}", "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace", "--Logging:Console:LogLevel:Default=None");
        var log = Listen(app);
        using var client = app.Owner();

        var run = await RunAsync(app);
        Assert.Contains("[key]", run.Failure!.Message, StringComparison.Ordinal);

        var exports = await client.GetStringAsync("/runs/export.csv") + await client.GetStringAsync("/runs/export.jsonl");
        Assert.Contains("[key]", exports, StringComparison.Ordinal);
        using var forwarded = await client.PostAsJsonAsync("/v1/chat/completions", new { model = "echoing/any", messages = new[] { new { role = "user", content = "Hello" } } });
        var answer = await forwarded.Content.ReadAsStringAsync();
        foreach (var written in new[] { Secret, "sk-echoed", "4f1c" })
        {
            Assert.DoesNotContain(written, run.Failure.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(written, exports, StringComparison.Ordinal);
            Assert.DoesNotContain(log, line => line.Contains(written, StringComparison.Ordinal));
            if (!forwarded.IsSuccessStatusCode)
                Assert.DoesNotContain(written, answer, StringComparison.Ordinal);
            Assert.DoesNotContain(written, await DatabaseAsync(app), StringComparison.Ordinal);
        }

        Assert.NotEmpty(log);
    }

    [Fact]
    public async Task The_facilitators_key_and_the_cookie_that_stands_for_it_are_in_no_log()
    {
        await using var app = await OpenedApp.StartAsync("--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft.AspNetCore=Trace", "--Logging:Console:LogLevel:Default=None");
        var log = Listen(app);
        using var known = app.Stranger(OpenedApp.Key);
        using var stranger = app.Stranger("a-wrong-key-somebody-tried");
        await known.GetStringAsync("/runs");
        (await stranger.GetAsync("/runs")).Dispose();
        using var entered = await stranger.PostAsync("/key", new FormUrlEncodedContent([new("key", OpenedApp.Key), new("to", "/")]));
        var cookie = entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        stranger.DefaultRequestHeaders.Add("Cookie", cookie);
        (await stranger.GetAsync("/runs")).Dispose();

        Assert.Contains(log, line => line.Contains("/runs", StringComparison.Ordinal));
        foreach (var secret in new[] { OpenedApp.Key, "a-wrong-key-somebody-tried", cookie.Split('=')[1] })
            Assert.DoesNotContain(log, line => line.Contains(secret, StringComparison.Ordinal));
    }

    private static async Task<Run> RunAsync(OpenedApp app)
    {
        var spec = new RunSpec("echoing/any", [new ChatMessage(ChatRole.User, "Hello")], new Dictionary<string, string>(), new SamplingSettings());
        Run? ended = null;
        await foreach (var update in app.App.Services.GetRequiredService<PromptRunner>().RunAsync(spec, CancellationToken.None))
            ended = (update as RunEnded)?.Run ?? ended;
        return ended!;
    }

    private static async Task<string> DatabaseAsync(OpenedApp app)
    {
        var path = Path.Combine(app.DataDirectory, "workbench.db");
        await using var open = new SqliteConnection($"Data Source={path};Pooling=False"); // keeps the write-ahead log where it is
        await open.OpenAsync();
        await using var count = new SqliteCommand("SELECT count(*) FROM runs", open);
        Assert.Equal(1L, await count.ExecuteScalarAsync());
        var text = await ReadAsync(path) + await ReadAsync($"{path}-wal");
        Assert.Contains("[key]", text, StringComparison.Ordinal);
        return text;
    }

    private static async Task<string> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    private static async Task<WebApplication> EndpointAsync(HttpStatusCode status, string type, string body)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context =>
        {
            Assert.Equal($"Bearer {Secret}", context.Request.Headers.Authorization.ToString());
            context.Response.StatusCode = (int)status;
            context.Response.ContentType = type;
            return context.Response.WriteAsync(body);
        });
        await app.StartAsync();
        return app;
    }

    private static ConcurrentQueue<string> Listen(OpenedApp app)
    {
        var log = new ListeningLog();
        app.App.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        return log.Lines;
    }

    private sealed class ListeningLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
