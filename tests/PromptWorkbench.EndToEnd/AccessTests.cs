using System.Net;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

/// <summary>A workbench opened to the network. The browser that connects to an address of the machine stands for one on another machine.</summary>
[Collection(Lanes.OwnWorkbenches)]
public sealed class AccessTests(Session session) : IAsyncLifetime
{
    private Workbench workbench = null!;

    private Uri Network => new UriBuilder(workbench.Address) { Host = OwnAddress.Find().ToString() }.Uri;

    private string Key => File.ReadAllText(Path.Combine(workbench.DataDirectory, "keys", "facilitator.key")).Trim();

    public async ValueTask InitializeAsync() => workbench = await Workbench.RunAsync(host: "0.0.0.0");

    public ValueTask DisposeAsync() => workbench.DisposeAsync();

    [Fact]
    public async Task Every_page_asks_another_machine_for_the_key_and_shows_nothing_else()
    {
        using var client = new HttpClient { BaseAddress = Network };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        var asked = new HashSet<string>();
        foreach (var path in EveryPageTests.Paths.Select(path => path.Data).Append("/runs/export.csv").Append("/prompts/any/export").Distinct())
        {
            using var response = await client.GetAsync(path);
            Assert.Equal((path, HttpStatusCode.Unauthorized), (path, response.StatusCode));
            asked.Add((await response.Content.ReadAsStringAsync()).Replace($"value=\"{WebUtility.HtmlEncode(path)}\"", "value=\"PATH\""));
        }

        Assert.Contains("Enter the facilitator's key", Assert.Single(asked));
    }

    [Fact]
    public async Task The_key_is_printed_where_others_may_come_and_only_there()
    {
        Assert.Contains($"They are asked for the facilitator's key: {Key}", workbench.Output);
        Assert.DoesNotContain("facilitator", session.Workbench.Output);
        using var key = await new HttpClient { BaseAddress = workbench.Address }.GetAsync("/healthz");
        Assert.DoesNotContain(Key, await key.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_browser_elsewhere_enters_the_key_once_and_then_prompts_a_model()
    {
        await using var tab = await session.Chromium.OpenAsync(Network);
        await tab.Page.GotoAsync("/playground?sample=sentiment");
        await tab.Page.GetByLabel("Key").FillAsync("not the key");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("This is not the facilitator's key.");
        await tab.Page.GetByLabel("Key").FillAsync(Key);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Open the workbench" }).ClickAsync();

        await Expect(tab.Page).ToHaveURLAsync(new Uri(Network, "/playground?sample=sentiment").ToString());
        var playground = new PlaygroundPage(tab.Page);
        await playground.RunToTheEndAsync();
        await Expect(playground.Answer).ToContainTextAsync("negative");
        Assert.All(tab.Errors, error => Assert.Contains("401", error));

        await using var other = await session.Chromium.OpenAsync(Network);
        await other.Page.GotoAsync("/runs");
        await Expect(other.Page.GetByLabel("Key")).ToBeFocusedAsync();
        await Expect(other.Page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_page_that_asks_for_the_key_is_accessible_and_fits()
    {
        await using var tab = await session.Chromium.OpenAsync(Network);
        await tab.Page.GotoAsync("/experiments");
        await tab.Page.GetByLabel("Key").FillAsync("not the key");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        foreach (var (width, scheme) in new[] { (1440, ColorScheme.Light), (1440, ColorScheme.Dark), (390, ColorScheme.Light), (390, ColorScheme.Dark) })
        {
            await tab.Page.SetViewportSizeAsync(width, 844);
            await Axe.AssertAccessibleAsync(tab.Page, scheme, "minor", "moderate", "serious", "critical");
            Assert.True(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the screen");
        }

        Assert.All(tab.Errors, error => Assert.Contains("401", error));
    }
}
