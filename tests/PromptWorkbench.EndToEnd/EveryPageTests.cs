using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

[Collection(Lanes.SharedWorkbench)]
public class EveryPageTests(Session session)
{
    private const string TwoColumns = "/playground?column=sample:sum-direct&column=sample:sum-step-by-step";
    private const string FourColumns = $"{TwoColumns}&column=sample:tell-me-about&column=sample:sentiment@no-such-model";

    private const int Narrow = 390;
    private const int Wide = 1440;

    public static TheoryData<string> Paths { get; } =
        ["/", "/playground?sample=sum-step-by-step", TwoColumns, FourColumns, "/comparisons", "/techniques", "/techniques/few-shot-cot", "/techniques/zero-shot-cot?go=1", "/techniques/persona?go=1", "/techniques/none", "/runs", "/runs?q=nothing-like-it", "/runs/last", "/use-cases", "/use-cases/sample/tax-advice", "/use-cases/sample/tax-advice/record", "/experiments", "/experiments/new?sample=few-shot", "/experiments/last", "/agents", "/agents/new?sample=documents", "/agents/last", "/prompts", "/prompts/new", "/prompts/import", "/prompts/files/samples/1-sentiment", "/prompts/last", "/models", "/models/demo", "/models/none", "/no-such-page"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Has_no_serious_accessibility_violation_no_sideways_scrolling_and_no_console_error(string path)
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address, Narrow, 844);
        await ShowAsync(tab.Page, path);
        await AssertFitsAsync(tab.Page);
        await Axe.AssertAccessibleAsync(tab.Page, ColorScheme.Dark, "serious", "critical");

        // The page made wide, with the navigation that a wide page opens with.
        await tab.Page.SetViewportSizeAsync(Wide, 900);
        await tab.Page.EvaluateAsync("document.documentElement.dataset.nav = 'open'");
        await AssertFitsAsync(tab.Page);
        await Axe.AssertAccessibleAsync(tab.Page, ColorScheme.Light, "serious", "critical");
        Assert.DoesNotContain(tab.Errors, error => !path.Contains("no-such-page") || !error.Contains("404"));
    }

    private static async Task AssertFitsAsync(IPage page)
    {
        var overflow = await page.EvaluateAsync<int>("Math.max(...[document.documentElement, document.querySelector('main')].map(part => part.scrollWidth - part.clientWidth))");
        Assert.True(overflow <= 0, $"the page is {overflow} pixels wider than its {page.ViewportSize!.Width}");
    }

    private static async Task ShowAsync(IPage page, string path)
    {
        if (path == "/runs/last")
        {
            var playground = await new PlaygroundPage(page).OpenAsync("/playground?sample=sentiment");
            await playground.RunToTheEndAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Open the run" }).ClickAsync();
            await Expect(page.Locator("#run-answer")).ToBeVisibleAsync();
            return;
        }

        if (path == "/experiments/last")
        {
            await page.GotoAsync("/experiments/new?sample=sums");
            await page.GetByLabel("Cases").FillAsync("question,expected\nWhat is 2 + 3?,5\nSay nothing.,7");
            await page.GetByRole(AriaRole.Button, new() { Name = "Run" }).ClickAsync();
            await Expect(page.Locator("header .chip").First).ToHaveTextAsync("complete", new() { Timeout = 60_000 });
            await page.GetByRole(AriaRole.Link, new() { Name = "Trials of direct on demo" }).ClickAsync();
            await Expect(page.Locator(".trials tbody tr")).ToHaveCountAsync(2);
            return;
        }

        if (path == "/prompts/last")
        {
            await page.GotoAsync("/prompts/files/samples/6-tell-me-about");
            await page.GetByRole(AriaRole.Button, new() { Name = "Copy to my prompts" }).ClickAsync();
            await page.GetByLabel("Text of message 2").FillAsync("Tell me a story about the {{thing}}.");
            await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "Changes of version 2" }).ClickAsync();
            await Expect(page.Locator(".comparison ins")).ToBeVisibleAsync();
            return;
        }

        if (path == "/agents/last")
        {
            await page.GotoAsync("/agents/new?sample=two-steps");
            await page.GetByRole(AriaRole.Button, new() { Name = "Run" }).ClickAsync();
            await Expect(page.Locator("#ending")).ToHaveTextAsync("answered", new() { Timeout = 60_000 });
            await page.GetByText("What the model saw and wrote").First.ClickAsync();
            return;
        }

        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        if (path.Contains("column="))
        {
            var comparing = new ComparingPage(page);
            await comparing.RunToTheEndAsync(answers: path == TwoColumns ? 2 : 3);
            await comparing.Vote("Answer 2 is better").ClickAsync();
            await Expect(comparing.Said).ToContainTextAsync("Stored.");
        }
        else if (path.StartsWith("/playground", StringComparison.Ordinal))
            await new PlaygroundPage(page).RunToTheEndAsync();
        if (path.Contains("go=1"))
            await new TechniquesPage(page).EndedAsync();
        await Expect(page.Locator("h1")).ToBeAttachedAsync();
    }
}
