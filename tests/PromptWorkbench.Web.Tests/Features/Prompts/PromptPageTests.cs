using System.Text.Json;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Web.Features.Prompts;

namespace PromptWorkbench.Web.Tests.Features.Prompts;

public class PromptPageTests : Scene
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_edit_is_saved_as_the_next_version_with_what_changed()
    {
        await AddAsync("Hello {{name}}");
        var page = Open();
        Text(page).Input("Good morning {{name}}");
        Assert.Contains("Not saved yet", page.Find(".save").TextContent);
        page.Find("#what-changed").Input("politer");
        await SaveAsync(page);

        Assert.Contains("Saved as version 2.", page.Find(".save").TextContent);
        Assert.Equal(["2", "1"], page.FindAll("[data-version]").Select(line => line.GetAttribute("data-version")));
        Assert.Equal("politer", page.Find("[data-version='2'] .message").TextContent);
        Assert.Equal("Good morning {{name}}", (await PromptAsync()).Current.Content.Messages[0].Content);
    }

    [Fact]
    public async Task Saving_what_is_already_saved_makes_no_version_and_says_so()
    {
        await AddAsync("Hello");
        var page = Open();
        await SaveAsync(page);
        Assert.Contains("Nothing has changed since version 1", page.Find(".save").TextContent);
        Assert.Single((await PromptAsync()).Versions);
    }

    [Fact]
    public async Task Who_saves_second_is_told_sees_both_texts_and_may_save_on_top()
    {
        await AddAsync("Hello");
        var page = Open();
        Text(page).Input("Hello from me");
        await Library.SaveAsync("greeting", new NewVersion(Content("Hello from her"), "hers", 1, 1), Token);
        await SaveAsync(page);

        Assert.Contains("Version 2 was saved meanwhile (“hers”).", page.Find(".alert").TextContent);
        Assert.Equal("Hello from me", Text(page).GetAttribute("value"));
        Assert.Equal(["her", "me"], page.FindAll(".comparison del, .comparison ins").Select(change => change.TextContent));
        Assert.Equal(2, (await PromptAsync()).Versions.Count);

        await page.FindAll(".alert button").Single(button => button.TextContent.StartsWith("Save mine as version 3", StringComparison.Ordinal)).ClickAsync(new());
        var current = (await PromptAsync()).Current;
        Assert.Equal((3, 1, "Hello from me"), (current.Number, current.Parent, current.Content.Messages[0].Content));
        Assert.Empty(page.FindAll(".alert"));
    }

    [Fact]
    public async Task Restoring_makes_a_new_version_and_rewrites_nothing()
    {
        await AddAsync("Hello");
        await Library.SaveAsync("greeting", new NewVersion(Content("Good morning"), "", 1, 1), Token);
        var page = Open();
        await page.Find("[aria-label='Restore version 1']").ClickAsync(new());
        Assert.Equal(["Hello", "Good morning", "Hello"], (await PromptAsync()).Versions.Select(version => version.Content.Messages[0].Content));
        Assert.Equal("Hello", Text(page).GetAttribute("value"));
        Assert.Equal("Restored version 1", page.Find("[data-version='3'] .message").TextContent);
    }

    [Fact]
    public async Task An_edit_that_was_not_saved_is_back_after_the_page_was_left()
    {
        await AddAsync("Hello");
        var unsaved = new UnsavedEdit(PromptEdit.From(Content("Hello, half writ")), 1, "why");
        JSInterop.Setup<string?>("sessionStorage.getItem", "prompt-edit:greeting").SetResult(JsonSerializer.Serialize(unsaved));
        var page = Open();
        Assert.Equal("Hello, half writ", Text(page).GetAttribute("value"));
        Assert.Equal("why", page.Find("#what-changed").GetAttribute("value"));
        Assert.Contains("are back", page.Find(".save").TextContent);
        await page.FindAll("button").Single(button => button.TextContent == "Drop the changes").ClickAsync(new());
        Assert.Equal("Hello", Text(page).GetAttribute("value"));
        Assert.Single(JSInterop.Invocations["sessionStorage.removeItem"]);
    }

    [Fact]
    public async Task Two_versions_are_compared_word_by_word_with_a_table_of_what_else_changed()
    {
        await AddAsync("Hello {{name}}, well met");
        var warm = new PromptContent([new(ChatRole.System, "Be warm."), new(ChatRole.User, "Hello {{name}}")], [new("name", Default: "Ada")], new SamplingSettings { Temperature = 0.7, Stop = ["\n"] });
        await Library.SaveAsync("greeting", new NewVersion(warm, "", 1, 1), Token);
        var page = Open("from=1&to=2");
        Assert.Contains("User became System", page.Find(".comparison").TextContent);
        Assert.Equal(
            ["variable name|text|text, default Ada", "setting temperature|–|0.7", @"setting stop|–|\n"],
            page.FindAll(".comparison tbody tr").Select(row => string.Join('|', row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()))));
        Assert.Contains("no version 9", Open("from=1&to=9").Find(".alert").TextContent);
    }

    [Fact]
    public async Task What_cannot_be_saved_is_told_and_stays_in_the_editor()
    {
        await AddAsync("Hello");
        var page = Open();
        Text(page).Input("{% if x %}");
        await SaveAsync(page);
        Assert.Contains("Message 1: Line 1, column 1: `{% if %}` is Jinja syntax.", page.Find(".save .alert").TextContent);
        Assert.Equal("{% if x %}", Text(page).GetAttribute("value"));
        Assert.Single((await PromptAsync()).Versions);
    }

    [Fact]
    public async Task Messages_come_move_and_go_and_variables_get_a_kind_and_a_default()
    {
        await AddAsync("{{mood}}");
        var page = Open();
        page.FindAll("button").Single(button => button.TextContent == "Add a message").Click();
        page.Find("[aria-label='Text of message 2']").Input("{{mood}}!");
        page.Find("[aria-label='Move message 2 up']").Click();
        page.Find("[aria-label='Remove message 2']").Click();
        page.Find("[aria-label='Kind of mood']").Change("Choice");
        page.Find("[aria-label='Choices of mood']").Input("happy\nsad\n");
        page.Find("[aria-label='Default of mood']").Input("angry");
        Assert.Contains("'angry' of the variable mood is not one of its choices", page.Find("#about-mood").TextContent);
        page.Find("[aria-label='Default of mood']").Input("sad");
        await SaveAsync(page);

        var content = (await PromptAsync()).Current.Content;
        Assert.Equal([new ChatMessage(ChatRole.Assistant, "{{mood}}!")], content.Messages);
        Assert.Equal((VariableKind.Choice, "sad"), (content.Variables[0].Kind, content.Variables[0].Default));
        Assert.Equal(["happy", "sad"], content.Variables[0].Choices);
    }

    [Fact]
    public async Task A_prompt_is_renamed_and_deleted_after_a_question()
    {
        await AddAsync("Hello");
        var page = Open();
        Button(page, "Rename …").Click();
        page.Find("[aria-label='Name']").Input(" ");
        await page.Find("form").SubmitAsync(new());
        Assert.Contains("Give the prompt a name.", page.Find(".rename").TextContent);
        page.Find("[aria-label='Name']").Input("Welcome");
        await page.Find("form").SubmitAsync(new());
        Assert.Equal("Welcome", page.Find("h1").TextContent);

        Button(page, "Delete …").Click();
        Assert.Contains("Runs stay.", page.Find("[role=alertdialog]").TextContent);
        await Button(page, "Delete").ClickAsync(new());
        Assert.Null(await Library.FindAsync("greeting", Token));
        Assert.EndsWith("/prompts", Services.GetRequiredService<NavigationManager>().Uri);
    }

    [Fact]
    public void A_prompt_that_is_not_there_is_named_so() =>
        Assert.Equal("There is no such prompt", Open().Find("h1").TextContent);

    private static PromptContent Content(string text) => new([new ChatMessage(ChatRole.User, text)], [], new());

    private static AngleSharp.Dom.IElement Text(IRenderedComponent<PromptPage> page) => page.Find("[aria-label='Text of message 1']");

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<PromptPage> page, string text) => page.FindAll("button").Single(button => button.TextContent == text);

    private static Task SaveAsync(IRenderedComponent<PromptPage> page) => page.Find("[data-shortcut=save]").ClickAsync(new());

    private Task<LibraryPrompt> AddAsync(string text) => Library.AddAsync(new NewPrompt("Greeting", "", Content(text), ""), Token);

    private async Task<LibraryPrompt> PromptAsync() => (await Library.FindAsync("greeting", Token))!;

    private IRenderedComponent<PromptPage> Open(string query = "")
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/prompts/greeting?{query}");
        var page = Render<PromptPage>(parameters => parameters.Add(prompt => prompt.Id, "greeting"));
        page.WaitForState(() => !page.Markup.Contains("Loading …"), TimeSpan.FromSeconds(20));
        return page;
    }
}
