using System.Net;

namespace PromptWorkbench.Web.Tests.Access;

public sealed class KeyFormTests : IAsyncLifetime
{
    private OpenedApp app = null!;
    private HttpClient stranger = null!;

    public async ValueTask InitializeAsync()
    {
        app = await OpenedApp.StartAsync();
        stranger = app.Stranger();
    }

    public async ValueTask DisposeAsync()
    {
        stranger.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task The_right_key_leads_to_the_page_that_was_asked_for_and_is_remembered_by_a_cookie_no_script_can_read()
    {
        using var entered = await EnterAsync(OpenedApp.Key, "/runs?q=tea");
        Assert.Equal(HttpStatusCode.Found, entered.StatusCode);
        Assert.Equal("/runs?q=tea", entered.Headers.Location!.OriginalString);
        var cookie = entered.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(OpenedApp.Key, cookie, StringComparison.Ordinal);

        stranger.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Assert.Contains("aria-label=\"Main\"", await stranger.GetStringAsync("/runs"), StringComparison.Ordinal);
        using var negotiated = await stranger.PostAsync("/_blazor/negotiate?negotiateVersion=1", null);
        Assert.Equal(HttpStatusCode.OK, negotiated.StatusCode);
    }

    [Theory]
    [InlineData("//elsewhere.example/")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task The_key_never_leads_to_another_site(string to)
    {
        using var entered = await EnterAsync(OpenedApp.Key, to);
        Assert.Equal("/", entered.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_wrong_key_is_said_so_and_gives_no_cookie()
    {
        using var entered = await EnterAsync("not-the-key", "/runs");
        Assert.Equal(HttpStatusCode.Unauthorized, entered.StatusCode);
        Assert.False(entered.Headers.Contains("Set-Cookie"));
        var html = await entered.Content.ReadAsStringAsync();
        Assert.Contains("This is not the facilitator&#x27;s key.", html, StringComparison.Ordinal);
        Assert.Contains("value=\"/runs\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-key", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("workbench-key=")]
    [InlineData("workbench-key=CfDJ8made-up")]
    [InlineData("workbench-key=a-key-for-the-tests")]
    public async Task A_made_up_cookie_is_worth_nothing(string cookie)
    {
        stranger.DefaultRequestHeaders.Add("Cookie", cookie);
        using var page = await stranger.GetAsync("/runs");
        Assert.Equal(HttpStatusCode.Unauthorized, page.StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        stranger.DefaultRequestHeaders.Add("Origin", "http://elsewhere.example");
        using var entered = await EnterAsync(OpenedApp.Key, "/");
        Assert.Equal(HttpStatusCode.Forbidden, entered.StatusCode);
    }

    [Fact]
    public async Task A_form_far_longer_than_a_key_is_not_read()
    {
        using var entered = await EnterAsync(new string('k', 20_000), "/");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, entered.StatusCode);
    }

    private Task<HttpResponseMessage> EnterAsync(string key, string to) =>
        stranger.PostAsync("/key", new FormUrlEncodedContent([new("key", key), new("to", to)]));
}
