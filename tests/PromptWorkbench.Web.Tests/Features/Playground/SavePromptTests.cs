using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Web.Features.Playground;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Tests.Features.Playground;

public class SavePromptTests : Scene
{
    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_prompt_of_the_library_opens_with_its_defaults_and_settings_and_is_saved_as_its_next_version()
    {
        var content = new PromptContent(
            [new(ChatRole.System, "Be kind."), new(ChatRole.User, "Hello {{name}}")],
            [new PromptVariable("name", VariableKind.Choice, "Ada") { Choices = ["Ada", "Bob"] }],
            new SamplingSettings { Temperature = 0.3 });
        await Library.AddAsync(new NewPrompt("Greeting", "", content, ""), Token);
        var page = Open("greeting");
        Assert.Equal("Hello {{name}}", page.Find("textarea#prompt").GetAttribute("value"));
        Assert.Equal("0.3", page.Find("#setting-temperature").GetAttribute("value"));
        page.Find("textarea#prompt").Input("Hi {{name}}");
        page.Find("textarea#variable-name").Input("Bob");
        await SaveAsync(page, form => form.Find("[aria-label='What changed']").Input("shorter"));

        Assert.Contains("Saved as version 2 of Greeting.", page.Markup);
        var saved = (await Library.FindAsync("greeting", Token))!.Current;
        Assert.Equal(("shorter", 1, "Hi {{name}}"), (saved.Message, saved.Parent, saved.Content.Messages[1].Content));
        Assert.Equal((VariableKind.Choice, "Ada"), (saved.Content.Variables[0].Kind, saved.Content.Variables[0].Default));
    }

    [Fact]
    public async Task What_was_typed_becomes_a_new_prompt_with_its_values_as_defaults()
    {
        var page = Open("files/samples/6-tell-me-about");
        await SaveAsync(page, form => form.Find("[aria-label='Name of the prompt']").Input(" "));
        Assert.Contains("Give the prompt a name", page.Find(".save-prompt .alert").TextContent);
        page.Find("[aria-label='Name of the prompt']").Input("Talk");
        await page.Find(".save-prompt").SubmitAsync(new());
        var saved = (await Library.FindAsync("talk", Token))!.Current;
        Assert.Equal(["a cheerful party host", "garden"], saved.Content.Variables.Select(variable => variable.Default));
        Assert.Contains("Saved as Talk.", page.Markup);
    }

    [Fact]
    public async Task Saving_what_the_prompt_says_already_makes_no_version_and_says_so()
    {
        await Library.AddAsync(new NewPrompt("Greeting", "", new PromptContent([new(ChatRole.User, "Hello")], [], new()), ""), Token);
        var page = Open("greeting");
        await SaveAsync(page, _ => { });
        Assert.Contains("Greeting says so already in version 1.", page.Markup);
        Assert.Single((await Library.FindAsync("greeting", Token))!.Versions);
    }

    [Fact]
    public void A_reference_to_nothing_is_named() =>
        Assert.Contains("There is no prompt 'nobody/abcdef' in the library.", Open("nobody/abcdef").Find("[role=alert]").TextContent);

    private static async Task SaveAsync(IRenderedComponent<PlaygroundPage> page, Action<IRenderedComponent<PlaygroundPage>> fill)
    {
        await page.FindAll("button").Single(button => button.TextContent == "Save as prompt …").ClickAsync(new());
        page.WaitForState(() => page.FindAll(".save-prompt").Count == 1, TimeSpan.FromSeconds(20));
        fill(page);
        await page.Find(".save-prompt").SubmitAsync(new());
    }

    private IRenderedComponent<PlaygroundPage> Open(string reference)
    {
        Script("hello", Finished());
        Services.GetRequiredService<NavigationManager>().NavigateTo(AppUrls.PlaygroundWithPrompt(reference));
        var page = Render<PlaygroundPage>();
        page.WaitForState(() => page.FindAll("textarea#prompt").Count == 1, TimeSpan.FromSeconds(20));
        return page;
    }
}
