using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

[Collection(Lanes.OwnWorkbenches)]
public class ModelsTests(Session session)
{
    private const float Patience = 300_000;
    private const string Key = "sk-end-to-end-4f1c9";

    [Fact]
    public async Task A_model_is_loaded_told_of_set_loaded_again_and_unloaded()
    {
        await using var workbench = await Workbench.RunAsync();
        await using var tab = await session.Chromium.OpenAsync(workbench.Address);
        var page = tab.Page;
        await page.GotoAsync("/models");
        await page.GetByRole(AriaRole.Button, new() { Name = "Load demo", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Unload demo", Exact = true })).ToBeVisibleAsync(new() { Timeout = Patience });
        Assert.Single(workbench.ModelHosts());

        await page.GetByRole(AriaRole.Link, new() { Name = "demo", Exact = true }).ClickAsync();
        var host = page.Locator("section[aria-labelledby=host]");
        await Expect(host).ToContainTextAsync("1,024 tokens, 4 at once");
        await Expect(page.Locator("section[aria-labelledby=file]")).ToContainTextAsync("PromptWorkbench demo tiny", new() { Timeout = Patience });
        await Expect(page.Locator(".verdict .chip")).ToHaveTextAsync("fits", new() { Timeout = Patience });

        await page.GetByLabel("Context", new() { Exact = true }).FillAsync("256");
        await page.GetByLabel("Parallel").FillAsync("2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Reload now" }).ClickAsync();
        await Expect(host).ToContainTextAsync("256 tokens, 2 at once", new() { Timeout = Patience });

        await page.GetByRole(AriaRole.Button, new() { Name = "Unload demo" }).ClickAsync();
        await Expect(host).ToContainTextAsync("It is not running");
        await EndOfHostsAsync(workbench);
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task A_model_is_quantised_and_answers_under_its_new_name()
    {
        var models = Directory.CreateTempSubdirectory("workbench-models-").FullName;
        File.Copy(Path.Combine(Checkout.Root, "models", "demo.gguf"), Path.Combine(models, "mine.gguf"));
        await using (var workbench = await Workbench.RunAsync(models))
        await using (var tab = await session.Chromium.OpenAsync(workbench.Address))
        {
            var page = tab.Page;
            await page.GotoAsync("/models/mine");
            await page.GetByLabel("To type").SelectOptionAsync("Q4_0", new() { Timeout = Patience });
            await page.GetByLabel("New name").FillAsync("smaller");
            await page.GetByRole(AriaRole.Button, new() { Name = "Quantise" }).ClickAsync();
            await page.GetByRole(AriaRole.Link, new() { Name = "smaller", Exact = true }).ClickAsync(new() { Timeout = Patience });
            await Expect(page.Locator("section[aria-labelledby=file]")).ToContainTextAsync("(Q4_0 from Q8_0)", new() { Timeout = Patience });

            await page.GetByRole(AriaRole.Link, new() { Name = "Use in the playground" }).ClickAsync();
            var playground = new PlaygroundPage(page);
            await playground.Prompt.FillAsync("What is 2 + 3?");
            await playground.RunToTheEndAsync();
            await Expect(playground.Answer).ToContainTextAsync("5");
        }

        Directory.Delete(models, recursive: true);
    }

    [Fact]
    public async Task An_endpoint_is_added_tested_and_prompted_and_its_key_is_nowhere_to_be_seen()
    {
        await using var workbench = await Workbench.RunAsync();
        await using var tab = await session.Chromium.OpenAsync(workbench.Address);
        var page = tab.Page;
        await page.GotoAsync("/models");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add endpoint" }).ClickAsync();
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Myself");
        await page.GetByLabel("Address").FillAsync($"{workbench.Address}v1");
        await page.GetByLabel("Model, as the server names it").FillAsync("demo");
        await page.GetByLabel("Key", new() { Exact = true }).FillAsync(Key);
        await page.GetByRole(AriaRole.Button, new() { Name = "Test first" }).ClickAsync();
        await Expect(page.Locator("form")).ToContainTextAsync("it answers", new() { Timeout = Patience });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.Locator(".endpoint")).ToContainTextAsync("key stored");
        Assert.DoesNotContain(Key, await page.ContentAsync());

        await page.GetByRole(AriaRole.Link, new() { Name = "Use Myself in the playground" }).ClickAsync();
        var playground = new PlaygroundPage(page);
        await playground.Prompt.FillAsync("What is 2 + 3?");
        await playground.RunToTheEndAsync();
        await Expect(playground.Answer).ToContainTextAsync("5");

        using var client = new HttpClient { BaseAddress = workbench.Address };
        foreach (var address in new[] { "/runs/export.jsonl", "/runs/export.csv", "/models", "/healthz", "/v1/models" })
            Assert.DoesNotContain(Key, await client.GetStringAsync(address, TestContext.Current.CancellationToken));
        Assert.Contains("Myself/demo", await client.GetStringAsync("/v1/models", TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Key, workbench.Output);
        var files = Directory.GetFiles(workbench.DataDirectory, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "workbench.lock").ToList();
        Assert.Contains(files, file => file.EndsWith("workbench.db", StringComparison.Ordinal));
        foreach (var file in files)
            Assert.False((await ReadSharedAsync(file)).Contains(Key, StringComparison.Ordinal), $"the key is in {file}");
    }

    [Fact]
    public async Task A_file_that_is_no_model_says_so_and_where_it_fails_the_page_shows_what_the_host_said()
    {
        var models = Directory.CreateTempSubdirectory("workbench-models-").FullName;
        await File.WriteAllTextAsync(Path.Combine(models, "notes.gguf"), "these are my notes", TestContext.Current.CancellationToken);
        await using (var workbench = await Workbench.RunAsync(models))
        await using (var tab = await session.Chromium.OpenAsync(workbench.Address))
        {
            var page = tab.Page;
            await page.GotoAsync("/models/notes");
            await page.GetByRole(AriaRole.Button, new() { Name = "Load notes" }).ClickAsync();
            await Expect(page.Locator(".page > [role=alert]")).ToContainTextAsync("notes.gguf", new() { Timeout = Patience });
            using var client = new HttpClient { BaseAddress = workbench.Address };
            Assert.Contains("\"see\":\"/models\"", await client.GetStringAsync("/healthz", TestContext.Current.CancellationToken));
        }

        Directory.Delete(models, recursive: true);
    }

    private static async Task EndOfHostsAsync(Workbench workbench)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMilliseconds(Patience));
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (workbench.ModelHosts().Count > 0)
            await pause.WaitForNextTickAsync(deadline.Token);
    }

    private static async Task<string> ReadSharedAsync(string path)
    {
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
