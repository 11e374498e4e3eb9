using PromptWorkbench.EndToEnd;
using Xunit;

[assembly: AssemblyFixture(typeof(Session))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.Collections)]

namespace PromptWorkbench.EndToEnd;

/// <summary>One workbench and one browser, shared by the tests that do not break either.</summary>
public sealed class Session : IAsyncLifetime
{
    private Workbench? workbench;
    private Chromium? chromium;

    internal Workbench Workbench => workbench!;

    public Chromium Chromium => chromium!;

    public async ValueTask InitializeAsync()
    {
        // A busy machine may need long to show a page, which says nothing about the page.
        Microsoft.Playwright.Assertions.SetDefaultExpectTimeout(30_000);
        workbench = await Workbench.RunFromSourcesAsync();
        chromium = await Chromium.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        if (workbench is not null)
            await workbench.DisposeAsync();
    }
}
