using Microsoft.Playwright;

namespace PromptWorkbench.EndToEnd;

/// <summary>The Playground with several columns, as a person uses it.</summary>
internal sealed class ComparingPage(IPage page)
{
    public ILocator Run => page.GetByRole(AriaRole.Button, new() { Name = "Run all" });

    /// <summary>What the page says about the vote.</summary>
    public ILocator Said => page.Locator(".said");

    public ILocator Endings => page.Locator("section.answer footer .ending");

    public ILocator Column(int number) => page.GetByRole(AriaRole.Region, new() { Name = $"Column {number}", Exact = true });

    public ILocator Prompt(int number) => page.Locator($"#c{number}-prompt");

    public ILocator Answer(int number) => page.Locator($"#c{number}-answer-text");

    public ILocator Vote(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task<ComparingPage> OpenAsync(params string[] columns)
    {
        await page.GotoAsync($"/playground?{string.Join('&', columns.Select(column => $"column={column}"))}");
        await Assertions.Expect(Run).ToBeEnabledAsync();
        return this;
    }

    public async Task RunToTheEndAsync(int answers = 2)
    {
        await Run.ClickAsync();
        await AwaitTheEndAsync(answers);
    }

    public Task AwaitTheEndAsync(int answers = 2) => Assertions.Expect(Endings).ToHaveCountAsync(answers, new() { Timeout = 60_000 });

    /// <summary>The ids of the runs that the address names.</summary>
    public IReadOnlyList<string> Runs() =>
        [.. Uri.UnescapeDataString(new Uri(page.Url).Query).Split("column=run:").Skip(1).Select(part => part[..36])];
}
