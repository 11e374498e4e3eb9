using Bunit;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Web.Features.Experiments;

namespace PromptWorkbench.Web.Tests.Features.Experiments;

public class PromptEntriesTests : BunitContext
{
    [Fact]
    public void A_prompt_of_the_library_takes_the_place_of_an_empty_entry_and_says_its_version()
    {
        var entries = new List<PromptEntry> { new() { Name = "first", Text = "mine" }, new() { Name = "second" } };
        var content = new PromptContent([new(ChatRole.System, "Be kind."), new(ChatRole.User, "{{review}}")], [], new());
        var form = Render<PromptEntries>(parameters => parameters
            .Add(part => part.Prompts, entries)
            .Add(part => part.Library, [new ReferredPrompt("greeting", "Greeting", content) { Id = "greeting", Version = 3 }]));
        form.Find("[aria-label='Add a prompt of the library']").Change("greeting");
        Assert.Equal(["first", "Greeting v3"], entries.Select(entry => entry.Name));
        Assert.Equal("system:\nBe kind.\n\nuser:\n{{review}}", entries[1].Text);
    }
}
