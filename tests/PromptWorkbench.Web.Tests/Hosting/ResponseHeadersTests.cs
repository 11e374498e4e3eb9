using System.Net;
using PromptWorkbench.Web.Tests.Access;

namespace PromptWorkbench.Web.Tests.Hosting;

public sealed class ResponseHeadersTests : IAsyncLifetime
{
    private OpenedApp app = null!;
    private HttpClient client = null!;

    public async ValueTask InitializeAsync()
    {
        app = await OpenedApp.StartAsync();
        client = app.Owner();
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData("/playground")]
    [InlineData("/runs/export.csv")]
    [InlineData("/v1/models")]
    [InlineData("/healthz")]
    [InlineData("/app.css")]
    [InlineData("/no-such-page")]
    public async Task Every_answer_carries_what_keeps_a_browser_from_being_misled(string path)
    {
        using var response = await client.GetAsync(path);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(response, "X-Frame-Options"));
        Assert.Equal("same-origin", Header(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
        Assert.Contains("camera=()", Header(response, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
        var policy = Header(response, "Content-Security-Policy").Split("; ");
        foreach (var rule in new[] { "default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'" })
            Assert.Contains(rule, policy);
        Assert.Contains($"connect-src 'self' ws://{app.Loopback.Authority} wss://{app.Loopback.Authority}", policy);
        Assert.DoesNotContain("unsafe-eval", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ipv6_address_is_not_named_in_the_policy_which_cannot_hold_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/healthz") { Headers = { Host = "[::1]" } };
        using var response = await client.SendAsync(request);
        Assert.EndsWith("connect-src 'self'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/playground", true)]
    [InlineData("/runs/export.jsonl", true)]
    [InlineData("/v1/models", true)]
    [InlineData("/no-such-page", true)]
    [InlineData("/app.css", false)]
    public async Task What_a_person_wrote_stays_out_of_caches(string path, bool isPrivate)
    {
        using var response = await client.GetAsync(path);
        Assert.Equal(isPrivate, response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task No_page_has_a_script_in_it_as_the_policy_forbids()
    {
        var html = await client.GetStringAsync("/playground");
        var scripts = html.Split("<script")[1..];
        Assert.NotEmpty(scripts);
        Assert.All(scripts, script => Assert.StartsWith(" src=\"", script, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_address_that_is_listened_on_is_an_own_name_and_no_other_is()
    {
        using var stranger = app.Stranger(OpenedApp.Key);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync("/v1/models")).StatusCode);
        foreach (var name in new[] { "rebound.example", "203.0.113.5", "127.0.0.1.rebound.example", "" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/models") { Headers = { Host = name.Length > 0 ? name : "workbench" } };
            using var response = await stranger.SendAsync(request);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    private static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();
}
