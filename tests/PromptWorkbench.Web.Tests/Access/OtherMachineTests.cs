using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace PromptWorkbench.Web.Tests.Access;

/// <summary>What a client on another machine gets. "Stranger" and "owner" differ by the address they come from, as in life.</summary>
public sealed class OtherMachineTests : IAsyncLifetime
{
    private OpenedApp app = null!;
    private HttpClient stranger = null!;
    private HttpClient owner = null!;

    public async ValueTask InitializeAsync()
    {
        app = await OpenedApp.StartAsync();
        (stranger, owner) = (app.Stranger(), app.Owner());
    }

    public async ValueTask DisposeAsync()
    {
        stranger.Dispose();
        owner.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Every_endpoint_the_app_has_is_closed_but_for_the_page_that_asks_for_the_key_and_a_sign_of_life()
    {
        List<string> open = [];
        var closed = 0;
        foreach (var endpoint in ((IEndpointRouteBuilder)app.App).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET", "POST"])
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), Address(endpoint));
                using var response = await stranger.SendAsync(request);
                if (response.StatusCode == HttpStatusCode.Unauthorized)
                    closed++;
                else
                    open.Add($"{method} {endpoint.RoutePattern.RawText}: {(int)response.StatusCode}");
            }
        }

        Assert.True(closed > 60, $"only {closed} endpoints were found");
        Assert.Equal(
            ["GET /healthz: 200", "GET app.css: 200", "GET favicon.svg: 200", "GET theme.js: 200", "GET tokens.css: 200", "HEAD app.css: 200", "HEAD favicon.svg: 200", "HEAD theme.js: 200", "HEAD tokens.css: 200", "POST /key: 400"],
            open.Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/playground?sample=sentiment&go=1")]
    [InlineData("/no-such-page")]
    [InlineData("/runs/export.csv")]
    public async Task A_browser_is_asked_for_the_key_in_place_of_the_page(string page)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { { "Accept", "text/html,*/*;q=0.8" } } };
        using var response = await stranger.SendAsync(request);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("Enter the facilitator's key", html, StringComparison.Ordinal);
        Assert.DoesNotContain("blazor", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("demo", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Playground", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_on_the_page_is_text()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/x\"><script>alert(1)</script>") { Headers = { { "Accept", "text/html" } } };
        using var response = await stranger.SendAsync(request);
        Assert.DoesNotContain("<script>alert", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_api_refuses_in_openais_format_and_opens_with_the_key()
    {
        using (var refused = await stranger.GetAsync("/v1/models"))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            var error = (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error");
            Assert.Equal("invalid_api_key", error.GetProperty("code").GetString());
            Assert.Contains("facilitator's key", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        }

        using var known = app.Stranger(OpenedApp.Key);
        var models = await known.GetFromJsonAsync<JsonElement>("/v1/models");
        Assert.Contains(models.GetProperty("data").EnumerateArray(), model => model.GetProperty("id").GetString() == "demo");
        var asked = new { model = "demo", temperature = 0, max_tokens = 8, messages = new[] { new { role = "user", content = "What is 3 + 4?" } } };
        using var answer = await known.PostAsJsonAsync("/v1/chat/completions", asked);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Guessing_is_slowed_down()
    {
        using var guessing = app.Stranger("not-the-key-at-all");
        var answers = new List<HttpStatusCode>();
        do
        {
            using var answer = await guessing.GetAsync("/v1/models");
            answers.Add(answer.StatusCode);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
                Assert.Equal("1", answer.Headers.GetValues("Retry-After").Single());
        }
        while (answers[^1] == HttpStatusCode.Unauthorized && answers.Count < 1000);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
    }

    [Fact]
    public async Task Health_says_that_the_workbench_is_up_and_nothing_of_its_models()
    {
        Assert.Equal("""{"status":"ok"}""", await stranger.GetStringAsync("/healthz"));
        Assert.Contains("demo", await owner.GetStringAsync("/healthz"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_connection_of_the_pages_is_refused()
    {
        using var negotiated = await stranger.PostAsync("/_blazor/negotiate?negotiateVersion=1", null);
        Assert.Equal(HttpStatusCode.Unauthorized, negotiated.StatusCode);
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri($"ws://{app.Other.Authority}/_blazor"), CancellationToken.None));
        Assert.Equal(HttpStatusCode.Unauthorized, socket.HttpStatusCode);
    }

    [Fact]
    public async Task No_header_makes_another_machine_the_owner()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/models");
        foreach (var header in new[] { "X-Forwarded-For", "X-Real-IP", "Forwarded", "X-Original-For" })
            request.Headers.Add(header, "127.0.0.1");
        using var response = await stranger.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task What_a_proxy_on_this_machine_forwards_needs_the_key()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/models") { Headers = { { "X-Forwarded-For", "203.0.113.5" } } };
        using var response = await owner.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_forwarded_address_that_the_server_was_told_to_believe_makes_nobody_the_owner()
    {
        await using var believing = await OpenedApp.StartAsync("--ForwardedHeaders_Enabled=true");
        using var client = believing.Stranger();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/models") { Headers = { { "X-Forwarded-For", "127.0.0.1" } } };
        using var response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task The_owner_needs_no_key_and_may_send_any()
    {
        owner.DefaultRequestHeaders.Add("Authorization", "Bearer none-needed");
        using var models = await owner.GetAsync("/v1/models");
        Assert.Equal(HttpStatusCode.OK, models.StatusCode);
    }

    private static string Address(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "Id" or "id" } => Guid.Empty.ToString(),
            _ => "1",
        }))));
}
