using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

/// <summary>The Techniques as a person uses them: by labels and names.</summary>
internal sealed class TechniquesPage(IPage page)
{
    public ILocator Run => page.GetByRole(AriaRole.Button, new() { Name = "Run" });

    public ILocator Found => page.Locator(".found");

    public async Task<TechniquesPage> OpenAsync(string address)
    {
        await page.GotoAsync(address);
        await Expect(Run).ToBeEnabledAsync();
        return this;
    }

    public async Task RunToTheEndAsync()
    {
        await Run.ClickAsync();
        await EndedAsync();
    }

    public async Task EndedAsync()
    {
        await Expect(page.Locator(".answer footer, .waiting").Last).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Expect(Run).ToBeEnabledAsync(new() { Timeout = 60_000 });
    }

    /// <summary>The text of a call's answer, counted from 0.</summary>
    public Task<string?> AnswerAsync(int call) => page.Locator($"#call{call}-answer-text").TextContentAsync();

    /// <summary>The ids of the runs on the page, in its order.</summary>
    public async Task<IReadOnlyList<string>> RunIdsAsync()
    {
        var links = await page.GetByRole(AriaRole.Link, new() { Name = "Open the run" }).AllAsync();
        return await Task.WhenAll(links.Select(async link => (await link.GetAttributeAsync("href"))!.Split('/')[^1]));
    }
}
