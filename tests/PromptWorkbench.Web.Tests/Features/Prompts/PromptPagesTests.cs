using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Web.Features.Prompts;

namespace PromptWorkbench.Web.Tests.Features.Prompts;

/// <summary>The list, the pages of new and of file prompts, and the import.</summary>
public class PromptPagesTests : Scene
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    private string Address => Services.GetRequiredService<NavigationManager>().Uri;

    [Fact]
    public async Task The_list_shows_own_prompts_first_with_versions_and_runs_then_those_in_files()
    {
        var prompt = await Library.AddAsync(new NewPrompt("Greeting", "Says hello.", Content("Hello {{name}}"), ""), Token);
        await Library.SaveAsync(prompt.Id, new NewVersion(Content("Hi {{name}}"), "", 1, 1), Token);
        await RunAsync("Hello {{name}}");
        await RunAsync("Hi {{name}}");
        var page = OpenList();
        Assert.Equal(
            ["Greeting Says hello.", "mine", "name", "2", "2"],
            page.Find("tbody tr").QuerySelectorAll("td").Take(5).Select(cell => cell.TextContent.Trim()));
        Assert.Contains("samples/1-sentiment", page.Markup);
        Assert.DoesNotContain("copy it to make it yours", page.Markup);
    }

    [Fact]
    public async Task The_search_looks_at_names_texts_and_variables_and_stands_in_the_address()
    {
        await Library.AddAsync(new NewPrompt("Greeting", "", Content("Hello {{visitor}}"), ""), Token);
        var page = OpenList();
        page.Find("input[type=search]").Input("VISITOR greet");
        Assert.Single(page.FindAll("tbody tr"));
        Assert.EndsWith("?q=VISITOR%20greet", Address);
        page.Find("input[type=search]").Input("no-such-word");
        Assert.Contains("No prompt matches.", page.Markup);
    }

    [Fact]
    public async Task A_new_prompt_needs_a_name_and_a_message_and_then_has_a_page_of_its_own()
    {
        var page = Render<NewPromptPage>();
        await page.Find("[data-shortcut=save]").ClickAsync(new());
        Assert.Equal(["Give the prompt a name.", "Message 1 is empty. Write it, or take it out."], page.FindAll(".alert").Select(problem => problem.TextContent));
        page.Find("#name").Input(" Greeting ");
        page.Find("[aria-label='Text of message 1']").Input("Hello");
        page.Find("#setting-temperature").Change("0.5");
        await page.Find("[data-shortcut=save]").ClickAsync(new());
        Assert.EndsWith("/prompts/greeting", Address);
        var added = await Library.FindAsync("greeting", Token);
        Assert.Equal(("Greeting", 0.5), (added!.Name, added.Current.Content.Settings.Temperature!.Value));
    }

    [Fact]
    public async Task A_file_is_shown_with_its_hash_and_copied_into_a_prompt_with_the_same_content()
    {
        var page = Render<FilePromptPage>(parameters => parameters.Add(file => file.Path, "samples/6-tell-me-about"));
        page.WaitForState(() => page.FindAll("button").Count > 0, Patience);
        Assert.Equal(["You are {{character}}.", "Tell me about the {{thing}}."], page.FindAll("pre").Select(message => message.TextContent));
        Assert.Contains("text, default garden", page.Markup);
        await page.FindAll("button").Single(button => button.TextContent == "Copy to my prompts").ClickAsync(new());
        Assert.EndsWith("/prompts/variables", Address);
        var copy = (await Library.FindAsync("variables", Token))!.Current;
        Assert.Equal(page.Find(".facts code[title]").GetAttribute("title"), copy.Content.Sha256);
        Assert.Equal("Copied from samples/6-tell-me-about.prompty", copy.Message);
    }

    [Theory]
    [InlineData("no/such/file")]
    [InlineData("../README")]
    public void A_file_that_is_not_there_is_named_so(string path)
    {
        var page = Render<FilePromptPage>(parameters => parameters.Add(file => file.Path, path));
        page.WaitForState(() => page.Find("h1").TextContent == "There is no such file", Patience);
    }

    [Fact]
    public async Task A_pasted_file_is_shown_before_it_is_imported_and_its_faults_have_places()
    {
        var page = Render<ImportPromptPage>();
        page.Find("#text").Input("---\nname: Greeting\n---\nuser:\nHi {% if x %}");
        Assert.Contains("Line 5, column 4: `{% if %}` is Jinja syntax.", page.Find(".alert.bad").TextContent);
        Assert.Empty(page.FindAll("[data-shortcut=save]"));
        page.Find("#text").Input("---\nname: Greeting\nauthors: [ada]\n---\nuser:\nHi {{x}}");
        Assert.Contains("kept and written again on export: `authors`.", page.Find(".alert.warn").TextContent);
        await page.Find("[data-shortcut=save]").ClickAsync(new());
        Assert.EndsWith("/prompts/greeting", Address);
        Assert.Equal("authors: [ada]\n", (await Library.FindAsync("greeting", Token))!.OtherKeys);
    }

    [Fact]
    public async Task An_upload_that_is_no_text_or_too_large_is_refused_by_name()
    {
        var state = Services.GetRequiredService<ImportPromptState>();
        await state.UploadAsync("photo.png", 4, () => new MemoryStream([0x89, 0x50, 0xff, 0xfe]), Token);
        Assert.Equal(["photo.png is not a text in UTF-8."], state.Import!.Problems);
        await state.UploadAsync("long.prompty", 700_000, () => throw new InvalidOperationException("must not be read"), Token);
        Assert.Equal(["long.prompty has 683 KB; a prompt file may have at most 512 KB."], state.Import!.Problems);
    }

    private static PromptContent Content(string text) => new([new ChatMessage(ChatRole.User, text)], [], new());

    private IRenderedComponent<PromptsPage> OpenList()
    {
        var page = Render<PromptsPage>();
        page.WaitForState(() => page.FindAll("tbody tr").Count > 0, Patience);
        return page;
    }

    private Task RunAsync(string text) => Store.SaveAsync(
        new Run
        {
            Id = Guid.CreateVersion7(),
            StartedAt = DateTimeOffset.UnixEpoch,
            Status = RunStatus.Completed,
            Spec = new RunSpec("demo", [new(ChatRole.User, text)], new Dictionary<string, string> { ["name"] = "Ada" }, new() { Temperature = 1 }),
            Messages = [new(ChatRole.User, "filled in")],
        },
        Token);
}
