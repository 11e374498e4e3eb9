using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Providers;

public class ModelGatewayTests
{
    [Fact]
    public async Task Loads_a_local_model_and_passes_its_answer_through()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");
        var body = JsonContent.Create(new { model = "demo", prompt = "Hello", max_tokens = 4, temperature = 0 });

        using var answer = (await workplace.Gateway.SendAsync("demo", "/v1/completions", body, CancellationToken.None)).Value!;
        var json = await answer.Content.ReadFromJsonAsync<JsonObject>();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("demo", (string?)json!["model"]);
        Assert.Equal("text_completion", (string?)json["object"]);
    }

    [Fact]
    public async Task Passes_a_refusal_of_the_host_through_with_its_status()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");
        var body = JsonContent.Create(new { messages = "not a list" });

        using var answer = (await workplace.Gateway.SendAsync("demo", "/v1/chat/completions", body, CancellationToken.None)).Value!;

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("\"error\"", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_forwarded_answer_keeps_the_host_busy_until_it_is_disposed()
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");
        var body = JsonContent.Create(new
        {
            messages = new[] { new { role = "user", content = "Hi" } },
            stream = true,
            temperature = 0,
            frequency_penalty = -2,
            repeat_last_n = -1,
        });

        using (var answer = (await workplace.Gateway.SendAsync("demo", "/v1/chat/completions", body, CancellationToken.None)).Value!)
        {
            Assert.Equal(1, workplace.LocalModels.List()[0].Host!.Requests);
        }

        Assert.Equal(0, workplace.LocalModels.List()[0].Host!.Requests);
    }

    [Fact]
    public async Task Names_the_model_to_an_endpoint_as_the_endpoint_does()
    {
        await using var server = await PlayedServer.RefusingAsync(200, "{}");
        await using var workplace = Workplace.WithEndpoint(server.Url);
        var body = JsonContent.Create(new { model = "Played/any-model", input = "x" });

        using var answer = (await workplace.Gateway.SendAsync("Played/any-model", "/v1/embeddings", body, CancellationToken.None)).Value!;

        Assert.Equal("/v1/embeddings", server.Path);
        Assert.Equal("""{"model":"any-model","input":"x"}""", server.Body!.ToJsonString());
    }

    [Fact]
    public async Task Says_that_a_model_is_not_known()
    {
        await using var workplace = Workplace.With();

        Assert.Equal(
            new ModelFailure(ModelFailureReason.ModelNotFound, "There is no model 'gpt-9'."),
            (await workplace.Gateway.SendAsync("gpt-9", "/v1/completions", JsonContent.Create(0), CancellationToken.None)).Failure);
    }

    [Theory]
    [InlineData("[]", "The request body is not a JSON object.")]
    [InlineData("{", "The request body is not JSON: ")]
    public async Task Refuses_a_body_that_cannot_name_a_model(string body, string message)
    {
        await using var workplace = Workplace.WithEndpoint("http://127.0.0.1:1");
        var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        var failure = (await workplace.Gateway.SendAsync("Played/any-model", "/v1/completions", content, CancellationToken.None)).Failure!;

        Assert.Equal(ModelFailureReason.InvalidRequest, failure.Reason);
        Assert.StartsWith(message, failure.Message, StringComparison.Ordinal);
    }
}
