using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Storage;
using PromptWorkbench.Web.Hosting;

namespace PromptWorkbench.Web.Tests.Hosting;

/// <summary>The real app on a real socket, with the real model host and the demo model.</summary>
public sealed class WorkbenchAppTests : IAsyncLifetime
{
    private readonly string data = Directory.CreateTempSubdirectory("workbench-app-").FullName;
    private Microsoft.AspNetCore.Builder.WebApplication app = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        app = WorkbenchApp.Build([
            "--urls=http://127.0.0.1:0",
            $"--Workbench:DataDirectory={data}",
            $"--Workbench:ModelFolders:0={Path.Combine(Scene.RepositoryRoot, "models")}",
            "--Logging:LogLevel:Default=Warning",
        ]);
        await app.Services.GetRequiredService<WorkbenchDatabase>().OpenAsync(CancellationToken.None);
        await app.StartAsync();
        client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task Health_names_the_demo_model()
    {
        var health = await client.GetFromJsonAsync<JsonElement>("/healthz");
        Assert.Equal("ok", health.GetProperty("status").GetString());
        Assert.Contains(health.GetProperty("models").EnumerateArray(), model => model.GetProperty("id").GetString() == "demo");
    }

    [Fact]
    public async Task The_models_are_listed_in_openais_format()
    {
        var list = await client.GetFromJsonAsync<JsonElement>("/v1/models");
        Assert.Equal("list", list.GetProperty("object").GetString());
        Assert.Equal("model", list.GetProperty("data")[0].GetProperty("object").GetString());
    }

    [Fact]
    public async Task A_chat_completion_is_streamed_through_from_the_model_host()
    {
        var body = new { model = "demo", stream = true, temperature = 0, max_tokens = 40, messages = new[] { new { role = "user", content = "What is 3 + 4?" } } };
        using var response = await client.PostAsJsonAsync("/v1/chat/completions", body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith("data: [DONE]", text.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("chat.completion.chunk", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"model":"nope","messages":[]}""", HttpStatusCode.NotFound, "Known models: demo")]
    [InlineData("""{"messages":[]}""", HttpStatusCode.BadRequest, "needs `model`")]
    [InlineData("""{"model":""", HttpStatusCode.BadRequest, "not JSON")]
    [InlineData("""[1]""", HttpStatusCode.BadRequest, "must be a JSON object")]
    public async Task A_bad_request_is_answered_in_openais_error_format(string body, HttpStatusCode status, string message)
    {
        using var response = await client.PostAsync("/v1/chat/completions", new StringContent(body));
        Assert.Equal(status, response.StatusCode);
        var error = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error");
        Assert.Contains(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("invalid_request_error", error.GetProperty("type").GetString());
    }

    [Fact]
    public async Task Another_site_is_refused_by_its_origin()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/models") { Headers = { { "Origin", "http://elsewhere.example" } } };
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_name_that_is_not_loopback_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz") { Headers = { Host = "rebound.example" } };
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("AllowedHosts", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(31 * 1024 * 1024, HttpStatusCode.BadRequest)]
    [InlineData((32 * 1024 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_body_beyond_32_mebibytes_is_refused_also_when_its_length_is_not_announced(int length, HttpStatusCode status)
    {
        // Waits for the server to ask for the body, which it does not do when it is announced as too long.
        using var patient = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromMinutes(1) }) { BaseAddress = client.BaseAddress };
        foreach (var isChunked in new[] { false, true })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/chat/completions") { Content = new ByteArrayContent(new byte[length]) };
            request.Headers.ExpectContinue = true;
            request.Headers.TransferEncodingChunked = isChunked;
            using var response = await patient.SendAsync(request);
            Assert.Equal(status, response.StatusCode);
            var error = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error");
            Assert.Contains(status == HttpStatusCode.BadRequest ? "not JSON" : "larger than 32 MiB", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_address_in_use_is_refused_with_exit_code_1() =>
        Assert.Equal(1, await WorkbenchApp.RunAsync([$"--urls={app.Urls.Single()}", $"--Workbench:DataDirectory={data}"]));

    [Fact]
    public async Task The_shell_is_in_the_first_answer_and_the_page_waits_for_its_circuit()
    {
        var html = await client.GetStringAsync("/playground?sample=sentiment&go=1");
        Assert.Contains("aria-label=\"Main\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<h1", html, StringComparison.Ordinal);
    }
}
