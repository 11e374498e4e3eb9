using Microsoft.AspNetCore.Http;
using PromptWorkbench.Domain.Endpoints;
using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Providers.OpenAiCompatible;

public class StoredEndpointTests
{
    private const string Finished = """{"choices":[{"delta":{"content":"Hi"},"finish_reason":"stop"}]}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_that_is_added_is_a_model_at_once_and_its_key_is_sent()
    {
        await using var server = await PlayedServer.StreamingAsync(Finished, "[DONE]");
        await using var workplace = Workplace.With();
        var changes = 0;
        workplace.Catalog.Changed += () => changes++;

        Assert.Null(await workplace.Endpoints.SaveAsync(Draft(server.Url, key: "sk-very-secret"), Token));

        Assert.Equal(["Lab/big"], workplace.Catalog.List().Select(model => model.Id));
        Assert.Equal(1, changes);
        Assert.Equal("Hi", (await workplace.AskAsync("Lab/big")).Text());
        Assert.Equal("Bearer sk-very-secret", server.Authorization);
        Assert.DoesNotContain("sk-very-secret", workplace.EndpointStore.All.Single().ProtectedKey);
    }

    [Fact]
    public async Task One_that_is_changed_or_deleted_is_so_for_the_next_call()
    {
        await using var workplace = Workplace.With();
        await workplace.Endpoints.SaveAsync(Draft("http://127.0.0.1:1"), Token);
        var id = workplace.Endpoints.List().Single().Id!.Value;

        await workplace.Endpoints.SaveAsync(Draft("http://127.0.0.1:1", model: "small") with { Id = id }, Token);
        Assert.Equal(["Lab/small"], workplace.Catalog.List().Select(model => model.Id));

        await workplace.Endpoints.DeleteAsync(id, Token);
        Assert.Empty(workplace.Catalog.List());
        Assert.Null(workplace.Catalog.Find("Lab/small"));
    }

    [Theory]
    [InlineData("", "http://127.0.0.1:1", "m", "The name is")]
    [InlineData("a/b", "http://127.0.0.1:1", "m", "has no slash")]
    [InlineData("Local", "http://127.0.0.1:1", "m", "models on this machine")]
    [InlineData("Lab", "ftp://there", "m", "not an http or https address")]
    [InlineData("Lab", "https://me:secret@there", "m", "use a key instead")]
    [InlineData("Lab", "http://127.0.0.1:1", " ", "The model is missing")]
    [InlineData("played", "http://127.0.0.1:1", "m", "The settings file has an endpoint of the name 'played'")]
    public async Task One_that_cannot_be_is_refused_with_the_reason(string name, string url, string model, string reason)
    {
        await using var workplace = Workplace.WithEndpoint("http://127.0.0.1:1");

        Assert.Contains(reason, await workplace.Endpoints.SaveAsync(new EndpointDraft(null, name, url, model, null, KeepsKey: false), Token));
        Assert.Empty(workplace.EndpointStore.All);
    }

    [Fact]
    public async Task Two_of_one_name_are_refused_and_the_first_stays()
    {
        await using var workplace = Workplace.With();
        await workplace.Endpoints.SaveAsync(Draft("http://127.0.0.1:1"), Token);

        Assert.Contains("already", await workplace.Endpoints.SaveAsync(Draft("http://127.0.0.1:2") with { Name = " lab " }, Token));
        Assert.Equal("http://127.0.0.1:1", workplace.Endpoints.List().Single().Url);
    }

    [Fact]
    public async Task A_key_stays_when_the_rest_is_changed_but_never_goes_to_another_server()
    {
        await using var workplace = Workplace.With();
        await workplace.Endpoints.SaveAsync(Draft("http://127.0.0.1:1/v1", key: "sk-1"), Token);
        var known = workplace.Endpoints.List().Single();
        var changed = new EndpointDraft(known.Id, "Renamed", "http://127.0.0.1:1/other", known.Model, null, KeepsKey: true);

        Assert.Null(await workplace.Endpoints.SaveAsync(changed, Token));
        Assert.True(workplace.Endpoints.List().Single().HasKey);

        Assert.Contains("Enter the key again", await workplace.Endpoints.SaveAsync(changed with { Url = "http://127.0.0.1:2/other" }, Token));
        Assert.Contains("Enter the key again", (await workplace.Endpoints.TestAsync(changed with { Url = "http://elsewhere/v1" }, Token)).Failure!.Message);
        Assert.Null(await workplace.Endpoints.SaveAsync(changed with { KeepsKey = false }, Token));
        Assert.False(workplace.Endpoints.List().Single().HasKey);
    }

    [Fact]
    public async Task A_key_that_can_no_longer_be_read_is_asked_for()
    {
        await using var workplace = Workplace.With();
        await workplace.Endpoints.SaveAsync(Draft("http://127.0.0.1:1", key: "sk-1"), Token);
        workplace.EndpointStore.HasLostKeys = true;

        var failure = (await workplace.AskAsync("Lab/big")).Failure();
        Assert.Equal(ModelFailureReason.Unauthorized, failure.Reason);
        Assert.Contains("Enter it again on the Models page", failure.Message);
    }

    [Fact]
    public async Task A_server_that_repeats_the_key_does_not_bring_it_into_a_failure()
    {
        await using var server = await PlayedServer.RefusingAsync(401, """{"error":{"message":"Incorrect API key provided: sk-very-secret."}}""");
        await using var workplace = Workplace.With();
        await workplace.Endpoints.SaveAsync(Draft(server.Url, key: "sk-very-secret"), Token);

        Assert.Equal("Lab refused the key: Incorrect API key provided: [key].", (await workplace.AskAsync("Lab/big")).Failure().Message);
        Assert.DoesNotContain("sk-very-secret", (await workplace.Endpoints.TestAsync("Lab", Token))!.Failure!.Message);
    }

    [Fact]
    public async Task A_test_asks_for_the_models_and_for_one_token()
    {
        await using var server = await PlayedServer.StartAsync(AnswerAsync);
        await using var workplace = Workplace.With();

        var test = await workplace.Endpoints.TestAsync(Draft(server.Url, key: "sk-1"), Token);

        Assert.Null(test.Failure);
        Assert.Equal(["big", "small"], test.Models);
        Assert.Equal(1, (int?)server.Body!["max_tokens"]);
        Assert.Empty(workplace.EndpointStore.All);
    }

    [Fact]
    public async Task A_test_says_which_models_there_are_when_the_one_asked_for_is_not()
    {
        await using var server = await PlayedServer.StartAsync(async context =>
        {
            if (context.Request.Method == "GET")
            {
                await AnswerAsync(context);
                return;
            }

            context.Response.StatusCode = 404;
            await context.Response.WriteAsync("""{"error":{"message":"The model does not exist."}}""");
        });
        await using var workplace = Workplace.With();

        var test = await workplace.Endpoints.TestAsync(Draft(server.Url, model: "bgi"), Token);

        Assert.Equal((ModelFailureReason.ModelNotFound, "The model does not exist."), (test.Failure!.Reason, test.Failure.Message));
        Assert.Equal(["big", "small"], test.Models);
    }

    [Fact]
    public async Task A_test_of_an_address_where_nothing_listens_says_so()
    {
        await using var workplace = Workplace.With();

        var test = await workplace.Endpoints.TestAsync(Draft("http://127.0.0.1:1"), Token);

        Assert.Equal(ModelFailureReason.Unreachable, test.Failure!.Reason);
        Assert.Contains("Nothing answers at http://127.0.0.1:1/v1/", test.Failure.Message);
    }

    private static EndpointDraft Draft(string url, string model = "big", string? key = null) => new(null, "Lab", url, model, key, KeepsKey: false);

    private static Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Method == "GET")
            return context.Response.WriteAsJsonAsync(new { data = new[] { new { id = "big" }, new { id = "small" } } });
        context.Response.ContentType = "text/event-stream";
        return context.Response.WriteAsync($"data: {Finished}\n\ndata: [DONE]\n\n");
    }
}
