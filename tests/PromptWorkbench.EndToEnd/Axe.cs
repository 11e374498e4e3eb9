using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

/// <summary>Looks over a page as axe-core does. Its script is put into a page once and used for every look at it, because putting it there takes long.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails with what it found when the page has a violation of one of these impacts in a colour scheme.</summary>
    public static async Task AssertAccessibleAsync(IPage page, ColorScheme scheme, params string[] impacts)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", scheme == ColorScheme.Dark ? "dark" : "light");
        if (await page.EvaluateAsync<bool>("!window.axe"))
            await page.EvaluateAsync(Script);
        var violations = await page.EvaluateAsync<string[]>(
            """
            async impacts => (await axe.run({ resultTypes: ['violations'] })).violations
              .filter(violation => impacts.includes(violation.impact))
              .map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join('; ')}`)
            """, impacts);
        Assert.Empty(violations.Select(violation => $"{scheme}, {page.ViewportSize!.Width}: {violation}"));
    }
}
