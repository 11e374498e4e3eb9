using Microsoft.AspNetCore.Http;
using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Providers.OpenAiCompatible;

public class EndpointFailureTests
{
    private const string Delta = """{"choices":[{"delta":{"content":"half an "}}]}""";

    [Theory]
    [InlineData(400, """{"error":{"code":400,"message":"top_k is wrong","type":"invalid_request_error"}}""",
        ModelFailureReason.InvalidRequest, false, "top_k is wrong")]
    [InlineData(400, """{"error":{"code":400,"message":"900 tokens, but 512 fit","type":"exceed_context_size_error"}}""",
        ModelFailureReason.ContextOverflow, false, "900 tokens, but 512 fit")]
    [InlineData(400, """{"error":{"code":"context_length_exceeded","message":"too long","type":"invalid_request_error"}}""",
        ModelFailureReason.ContextOverflow, false, "too long")]
    [InlineData(400, """{"object":"error","message":"This model's maximum context length is 2048 tokens.","code":400}""",
        ModelFailureReason.ContextOverflow, false, "This model's maximum context length is 2048 tokens.")]
    [InlineData(400, """{"error":{"code":400,"message":"tools is not supported","type":"not_supported_error"}}""",
        ModelFailureReason.Unsupported, false, "tools is not supported")]
    [InlineData(401, """{"error":{"message":"bad key"}}""",
        ModelFailureReason.Unauthorized, false, "Played refused the key: bad key")]
    [InlineData(404, """{"error":"model 'any-model' not found"}""",
        ModelFailureReason.ModelNotFound, false, "model 'any-model' not found")]
    [InlineData(422, """{"detail":[{"msg":"field required"}]}""",
        ModelFailureReason.InvalidRequest, false, """[{"msg":"field required"}]""")]
    [InlineData(429, """{"error":{"message":"quota"}}""",
        ModelFailureReason.RateLimited, true, "Played asks to slow down: quota")]
    [InlineData(500, "out of cheese", ModelFailureReason.ServerError, false, "Played failed: out of cheese")]
    [InlineData(503, "", ModelFailureReason.ServerError, true, "Played failed: HTTP 503")]
    public async Task Keeps_the_servers_own_words_and_tells_what_kind_of_failure_it_is(
        int status, string body, ModelFailureReason reason, bool isRetriable, string message)
    {
        await using var server = await PlayedServer.RefusingAsync(status, body);
        await using var workplace = Workplace.WithEndpoint(server.Url);

        Assert.Equal(new ModelFailure(reason, message, isRetriable), (await workplace.ChatAsync("Played/any-model")).Failure());
    }

    [Theory]
    [InlineData("""{"error":{"code":500,"message":"the device is lost","type":"server_error"}}""")]
    [InlineData("""{"error":"the device is lost"}""")]
    public async Task An_error_in_mid_stream_fails_the_call_and_keeps_the_text_before_it(string error)
    {
        await using var server = await PlayedServer.StreamingAsync(Delta, error);
        await using var workplace = Workplace.WithEndpoint(server.Url);

        var updates = await workplace.ChatAsync("Played/any-model");

        Assert.Equal("half an ", updates.Text());
        Assert.Equal(new ModelFailure(ModelFailureReason.ServerError, "Played failed: the device is lost"), updates.Failure());
    }

    [Theory]
    [InlineData(Delta)]
    [InlineData(Delta, "[DONE]")]
    public async Task A_stream_that_ends_without_a_reason_is_not_a_success(params string[] events)
    {
        await using var server = await PlayedServer.StreamingAsync(events);
        await using var workplace = Workplace.WithEndpoint(server.Url);

        var updates = await workplace.ChatAsync("Played/any-model");

        Assert.Equal("half an ", updates.Text());
        Assert.Equal(
            new ModelFailure(ModelFailureReason.ServerError, "Played ended the answer without saying why: it is incomplete. Try again.", true),
            updates.Failure());
    }

    [Fact]
    public async Task A_connection_that_breaks_in_mid_stream_is_a_failure_worth_another_try()
    {
        var firstTextArrived = new TaskCompletionSource();
        await using var server = await PlayedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync($"data: {Delta}\n\n");
            await context.Response.Body.FlushAsync();
            await firstTextArrived.Task;
            context.Abort();
        });
        await using var workplace = Workplace.WithEndpoint(server.Url);
        var request = new ChatRequest([new ChatMessage(ChatRole.User, "Hello")], new SamplingSettings());

        var updates = new List<ChatUpdate>();
        await foreach (var update in workplace.Catalog.Find("Played/any-model")!.ChatAsync(request, TestContext.Current.CancellationToken))
        {
            updates.Add(update);
            if (update is TextDelta)
                firstTextArrived.TrySetResult();
        }

        var failure = updates.Failure();
        Assert.Equal((ModelFailureReason.ServerError, true), (failure.Reason, failure.IsRetriable));
        Assert.StartsWith("The connection to Played broke", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_at_the_address_is_said_with_the_address()
    {
        string url;
        await using (var server = await PlayedServer.StreamingAsync())
            url = server.Url;
        await using var workplace = Workplace.WithEndpoint(url);

        var failure = (await workplace.ChatAsync("Played/any-model")).Failure();

        Assert.Equal((ModelFailureReason.Unreachable, true), (failure.Reason, failure.IsRetriable));
        Assert.StartsWith($"Nothing answers at {url}/v1/ (", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_page_instead_of_a_stream_points_at_the_address()
    {
        await using var server = await PlayedServer.StartAsync(context =>
        {
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<html>");
        });
        await using var workplace = Workplace.WithEndpoint(server.Url);

        Assert.Equal(
            "Played answered with text/html instead of a stream of events. Does the address end in /v1?",
            (await workplace.ChatAsync("Played/any-model")).Failure().Message);
    }

    [Fact]
    public async Task Broken_json_in_the_stream_is_the_servers_failure()
    {
        await using var server = await PlayedServer.StreamingAsync("{\"choices\":[");
        await using var workplace = Workplace.WithEndpoint(server.Url);

        var failure = (await workplace.ChatAsync("Played/any-model")).Failure();

        Assert.Equal((ModelFailureReason.ServerError, false), (failure.Reason, failure.IsRetriable));
        Assert.StartsWith("Played sent something that is not in OpenAI's format", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_is_not_in_the_environment_is_named()
    {
        await using var server = await PlayedServer.StreamingAsync();
        await using var workplace = Workplace.WithEndpoint(server.Url, "PWB_TEST_KEY_NOBODY_SET");

        var failure = (await workplace.ChatAsync("Played/any-model")).Failure();

        Assert.Equal(ModelFailureReason.Unauthorized, failure.Reason);
        Assert.Contains("PWB_TEST_KEY_NOBODY_SET", failure.Message);
        Assert.Null(server.Path);
    }
}
