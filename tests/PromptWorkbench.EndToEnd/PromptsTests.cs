using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

[Collection(Lanes.SharedWorkbench)]
public class PromptsTests(Session session)
{
    private const string First = "Classify the sentiment of this review as positive or negative, in one word.\n\n{{review}}";

    private const string Second = "Is this review positive or negative? Answer with one word.\n\n{{review}}";

    [Fact]
    public async Task A_prompt_is_made_changed_compared_restored_and_run_and_the_run_joins_its_version()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var page = tab.Page;
        await page.GotoAsync("/prompts/new");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Review mood");
        await Text(page).FillAsync(First);
        await page.GetByLabel("Default of review").FillAsync("The food was great \"and\" cheap: 5/5 🦜");
        await page.GetByLabel("Temperature", new() { Exact = true }).FillAsync("0");
        await page.GetByLabel("Max tokens", new() { Exact = true }).FillAsync("16");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page.Locator("h1")).ToHaveTextAsync("Review mood");
        await Text(page).FillAsync(Second);
        await page.GetByLabel("What changed").FillAsync("a question instead of an order");
        await page.Keyboard.PressAsync("Control+s");
        await Expect(page.Locator("[data-version='2'] .message")).ToHaveTextAsync("a question instead of an order");

        await page.GetByLabel("Compare version 1").CheckAsync();
        await page.GetByLabel("Compare version 2").CheckAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare 1 and 2" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/prompts/review-mood\?from=1&to=2$"));
        await Expect(page.Locator(".comparison del", new() { HasText = "Classify" })).ToHaveCountAsync(1);
        await Expect(page.Locator(".comparison ins", new() { HasText = "Answer" })).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Button, new() { Name = "Restore version 1" }).ClickAsync();
        await Expect(page.Locator("[data-version='3'] .message")).ToHaveTextAsync("Restored version 1");
        await Expect(Text(page)).ToHaveValueAsync(First);
        await page.GetByRole(AriaRole.Link, new() { Name = "Open in the playground", Exact = true }).ClickAsync();
        await new PlaygroundPage(page).RunToTheEndAsync();

        var versions = Rows("SELECT version, sha256, prompt_sha256, parent, is_current, message, messages, content FROM v_prompt_versions WHERE prompt_id = 'review-mood' ORDER BY version");
        Assert.Equal(["1//0", "2/1/0", "3/1/1"], versions.Select(row => $"{row["version"]}/{row["parent"]}/{row["is_current"]}"));
        Assert.Equal(versions[0]["sha256"], versions[2]["sha256"]);
        Assert.All(versions, row => Assert.Equal(Sha256(row["content"]), row["sha256"]));
        Assert.Equal([Messages(First), Messages(Second), Messages(First)], versions.Select(row => row["messages"]));
        Assert.Equal([Sha256(Messages(First)), Sha256(Messages(Second)), Sha256(Messages(First))], versions.Select(row => row["prompt_sha256"]));

        var runs = Rows("SELECT version, status, v_runs.variables AS run_values FROM v_prompt_versions JOIN v_runs USING (prompt_sha256) WHERE prompt_id = 'review-mood' ORDER BY version");
        Assert.Equal(["1", "3"], runs.Select(row => row["version"]));
        Assert.Equal("completed", runs[1]["status"]);
        Assert.Contains("5/5 🦜", JsonDocument.Parse(runs[1]["run_values"]).RootElement.GetProperty("review").GetString());

        await page.GotoAsync("/prompts/review-mood");
        await page.Locator("[data-version='3']").GetByRole(AriaRole.Link, new() { Name = "1 run" }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task Text_that_was_not_saved_survives_leaving_the_page_and_a_save_by_somebody_else()
    {
        await using var mine = await session.Chromium.OpenAsync(session.Workbench.Address);
        await using var hers = await session.Chromium.OpenAsync(session.Workbench.Address);
        await CopyAsync(mine.Page, "samples/4-pirate", "persona");
        await hers.Page.GotoAsync("/prompts/persona");
        await Text(hers.Page, 2).FillAsync("Give me a map.");
        await Text(mine.Page, 2).FillAsync("Give me a parrot.");
        await Expect(mine.Page.GetByText("Not saved yet.")).ToBeVisibleAsync();

        await mine.Page.GotoAsync("/runs");
        await mine.Page.GotoAsync("/prompts/persona");
        await Expect(Text(mine.Page, 2)).ToHaveValueAsync("Give me a parrot.");

        await hers.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(hers.Page.GetByText("Saved as version 2.")).ToBeVisibleAsync();
        await mine.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(mine.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Version 2 was saved meanwhile");
        await mine.Page.GetByRole(AriaRole.Button, new() { Name = "Save mine as version 3" }).ClickAsync();
        await Expect(mine.Page.GetByText("Saved as version 3.")).ToBeVisibleAsync();

        Assert.Equal(
            ["Give me some advice.", "Give me a map.", "Give me a parrot."],
            Rows("SELECT json_extract(messages, '$[1].content') AS text FROM v_prompt_versions WHERE prompt_id = 'persona' ORDER BY version").Select(row => row["text"]));
    }

    [Fact]
    public async Task An_exported_version_comes_back_as_a_prompt_with_the_same_id_of_its_content()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        await CopyAsync(tab.Page, "samples/5-labels-from-examples", "few-shot-labels");
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.GetByRole(AriaRole.Link, new() { Name = "Export version 1" }).ClickAsync());
        Assert.Equal("few-shot-labels-v1.prompty", download.SuggestedFilename);

        await tab.Page.GotoAsync("/prompts/import");
        await tab.Page.Locator("#file").SetInputFilesAsync(await download.PathAsync());
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/prompts/few-shot-labels-2$"));
        Assert.Single(Rows("SELECT DISTINCT sha256 FROM v_prompt_versions WHERE prompt_id GLOB 'few-shot-labels*'"));
        Assert.Empty(tab.Errors);
    }

    /// <summary>The canonical form of one user message, written by hand after docs/database.md.</summary>
    private static string Messages(string text) => $$"""[{"content":"{{text.Replace("\n", "\\n")}}","role":"user"}]""";

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static ILocator Text(IPage page, int message = 1) => page.GetByLabel($"Text of message {message}");

    private static async Task CopyAsync(IPage page, string file, string id)
    {
        await page.GotoAsync($"/prompts/files/{file}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy to my prompts" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/prompts/{id}$"));
        await Expect(page.Locator("[data-version='1']")).ToBeVisibleAsync();
    }

    private IReadOnlyList<Dictionary<string, string>> Rows(string sql)
    {
        using var connection = session.Workbench.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<Dictionary<string, string>>();
        while (reader.Read())
            rows.Add(Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, column => reader.GetValue(column).ToString()!));
        return rows;
    }
}
