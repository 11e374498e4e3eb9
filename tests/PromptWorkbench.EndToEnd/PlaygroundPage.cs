using Microsoft.Playwright;

namespace PromptWorkbench.EndToEnd;

/// <summary>The Playground as a person uses it: by labels and names.</summary>
internal sealed class PlaygroundPage(IPage page)
{
    public ILocator Prompt => page.GetByLabel("Prompt", new() { Exact = false }).And(page.Locator("textarea#prompt"));

    public ILocator SystemMessage => page.GetByLabel("System message");

    public ILocator Answer => page.Locator("#answer-text");

    public ILocator Alert => page.GetByRole(AriaRole.Alert);

    public ILocator Run => page.GetByRole(AriaRole.Button, new() { Name = "Run" });

    public ILocator Status => page.Locator("section.answer .chip");

    public async Task<PlaygroundPage> OpenAsync(string address = "/playground")
    {
        await page.GotoAsync(address);
        await Assertions.Expect(Run).ToBeEnabledAsync();
        return this;
    }

    public async Task RunToTheEndAsync(string status = "completed")
    {
        await Run.ClickAsync();
        await Assertions.Expect(Status).ToHaveTextAsync(status, new() { Timeout = 60_000 });
    }

    /// <summary>A negative penalty makes every token that occurred likelier, so the answer goes on until a limit.</summary>
    public async Task RepeatForeverAsync()
    {
        await Prompt.FillAsync("Hi");
        await page.GetByText("Sampling and repetition").ClickAsync();
        await SetAsync("Frequency penalty", "-2");
        await SetAsync("Penalty window", "-1");
    }

    public Task SetAsync(string setting, string value) => page.GetByLabel(setting, new() { Exact = true }).FillAsync(value);
}
