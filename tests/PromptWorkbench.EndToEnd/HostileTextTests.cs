using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

/// <summary>Markup in prompts, names, cases, documents, answers and tool calls is text on every page, and so are formulas in exports.</summary>
[Collection(Lanes.OwnWorkbenches)]
public sealed class HostileTextTests(Session session) : IAsyncLifetime
{
    private const string Model = $"{Hostile.Name}/{Hostile.Markup}";

    private readonly DirectoryInfo models = Directory.CreateTempSubdirectory("workbench-models-");
    private readonly DirectoryInfo documents = Directory.CreateTempSubdirectory("workbench-documents-");
    private readonly HostileEndpoint endpoint = new();
    private readonly List<string> said = [];
    private Workbench workbench = null!;

    public async ValueTask InitializeAsync()
    {
        File.CreateSymbolicLink(Path.Combine(models.FullName, $"{Hostile.Name}.gguf"), Path.Combine(Checkout.Root, "models", "demo.gguf"));
        var folder = documents.CreateSubdirectory(Hostile.Name);
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{Hostile.Name}.md"), $"# The mayor\n\nThe mayor is {Hostile.Markup}.");
        workbench = await Workbench.RunAsync(
            models.FullName,
            settings: [$"--Workbench:Endpoints:0:Name={Hostile.Name}", $"--Workbench:Endpoints:0:Model={Hostile.Markup}", $"--Workbench:Endpoints:0:Url={endpoint.Url}"]);
    }

    public async ValueTask DisposeAsync()
    {
        await workbench.DisposeAsync();
        await endpoint.DisposeAsync();
        models.Delete(recursive: true);
        documents.Delete(recursive: true);
    }

    [Fact]
    public async Task Is_shown_as_text_on_every_page_and_runs_on_none()
    {
        await using var tab = await session.Chromium.OpenAsync(workbench.Address);
        tab.Page.Dialog += async (_, dialog) =>
        {
            said.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        List<string> made =
        [
            await PromptAsync(tab.Page), "/prompts", await RunAsync(tab.Page), "/runs", "/runs?q=alert", await ComparisonAsync(tab.Page), "/comparisons",
            .. await ExperimentAsync(tab.Page), "/experiments", await AgentAsync(tab.Page), "/agents", await UseCaseAsync(tab.Page), "/use-cases",
        ];
        foreach (var path in made)
        {
            await VisitAsync(tab.Page, path);
            Assert.Contains("alert(", await tab.Page.EvaluateAsync<string>(
                "document.body.innerText + [...document.querySelectorAll('input, textarea')].map(field => field.value).join()"));
        }

        foreach (var path in EveryPageTests.Paths.Select(path => path.Data).Where(path => !path.EndsWith("/last") && path != "/no-such-page"))
            await VisitAsync(tab.Page, path);
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task A_formula_in_an_answer_is_text_in_the_export()
    {
        await using var tab = await session.Chromium.OpenAsync(workbench.Address);
        await RunAsync(tab.Page);
        using var client = new HttpClient { BaseAddress = workbench.Address };
        var csv = await client.GetStringAsync("/runs/export.csv");
        Assert.Contains("'=cmd|", csv);
        Assert.DoesNotContain(",=cmd|", csv);
        Assert.DoesNotContain("\"=cmd|", csv);
    }

    private async Task VisitAsync(IPage page, string path)
    {
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        await Expect(page.Locator("h1")).ToBeAttachedAsync();
        var foreign = await page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('script:not([src]), img, iframe, object, embed, [onerror], [onload], [onclick], [onmouseover], [href^="javascript:" i]')].map(part => part.outerHTML)
            """);
        Assert.Equal((path, ""), (path, string.Join('\n', foreign)));
        Assert.Equal((path, ""), (path, string.Join('\n', said)));
    }

    private static async Task<string> PromptAsync(IPage page)
    {
        await page.GotoAsync("/prompts/new");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(Hostile.Name);
        await page.GetByLabel("Description").FillAsync(Hostile.Markup);
        await page.GetByLabel("Text of message 1").FillAsync(Hostile.Markup);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(Hostile.Name);
        return page.Url;
    }

    private static async Task<string> RunAsync(IPage page)
    {
        var playground = await new PlaygroundPage(page).OpenAsync($"/playground?model={Uri.EscapeDataString(Model)}");
        await playground.Prompt.FillAsync(Hostile.Markup);
        await playground.RunToTheEndAsync();
        await Expect(playground.Answer).ToHaveTextAsync(Hostile.Formula + Hostile.Markup);
        await page.GetByRole(AriaRole.Link, new() { Name = "Open the run" }).ClickAsync();
        await page.GetByLabel("New tag").FillAsync("<img src=x onerror=alert(8)>");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await Expect(page.Locator(".chip.tag")).ToHaveCountAsync(1);
        return page.Url;
    }

    private static async Task<string> ComparisonAsync(IPage page)
    {
        var column = Uri.EscapeDataString($"sample:sentiment@{Model}");
        var comparing = await new ComparingPage(page).OpenAsync(column, column);
        await comparing.RunToTheEndAsync();
        await comparing.Vote("Answer 2 is better").ClickAsync();
        await Expect(comparing.Said).ToContainTextAsync("Stored.");
        return page.Url;
    }

    private static async Task<IReadOnlyList<string>> ExperimentAsync(IPage page)
    {
        await page.GotoAsync("/experiments/new?sample=sums");
        await page.GetByLabel("Title").FillAsync(Hostile.Markup);
        await page.GetByLabel("Prompt 1", new() { Exact = true }).FillAsync(Hostile.Name);
        await page.GetByLabel("Text of prompt 1").FillAsync($"{Hostile.Markup} {{{{question}}}}");
        await page.GetByLabel("Cases").FillAsync($"question,expected\n{Hostile.Cell},7\nWhat is 2 + 3?,{Hostile.Cell}");
        foreach (var box in await page.Locator("fieldset label.check", new() { HasText = "demo" }).GetByRole(AriaRole.Checkbox).AllAsync())
            await box.UncheckAsync();
        await page.Locator("fieldset label.check", new() { HasText = "alert(2)" }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Run" }).ClickAsync();
        await Expect(page.Locator("header .chip").First).ToHaveTextAsync("complete", new() { Timeout = 60_000 });
        var experiment = page.Url;
        await page.Locator("table.matrix tbody a").First.ClickAsync();
        await Expect(page.Locator(".trials tbody tr")).ToHaveCountAsync(2);
        return [experiment, page.Url];
    }

    private async Task<string> AgentAsync(IPage page)
    {
        await page.GotoAsync("/agents");
        await page.GetByLabel("Folder to import").FillAsync(Path.Combine(documents.FullName, Hostile.Name));
        await page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await Expect(page.Locator(".path")).ToHaveTextAsync(Path.Combine(documents.FullName, Hostile.Name));
        await page.GotoAsync("/agents/new?sample=documents");
        await page.GetByLabel("Question").FillAsync(Hostile.Markup);
        await page.GetByLabel("Model", new() { Exact = true }).SelectOptionAsync(Model);
        await page.GetByRole(AriaRole.Button, new() { Name = "Native" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Run" }).ClickAsync();
        await Expect(page.Locator("#ending")).ToHaveTextAsync("answered", new() { Timeout = 60_000 });
        await Expect(page.Locator(".observation").First).ToContainTextAsync("<script>alert(2)</script>");
        return page.Url;
    }

    private static async Task<string> UseCaseAsync(IPage page)
    {
        await page.GotoAsync("/use-cases");
        await page.GetByRole(AriaRole.Button, new() { Name = "New card" }).ClickAsync();
        foreach (var label in new[] { "Title", "The problem, in a few sentences", "Owner", "Kill criteria", "Dissent", "The one next experiment" })
        {
            await page.GetByLabel(label, new() { Exact = true }).FillAsync(Hostile.Markup);
            await page.Keyboard.PressAsync("Tab");
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Decision record" }).ClickAsync();
        await Expect(page.Locator("article")).ToContainTextAsync("<script>alert(2)</script>");
        return page.Url;
    }
}
