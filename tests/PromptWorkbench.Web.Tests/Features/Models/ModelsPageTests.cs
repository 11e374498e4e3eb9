using Bunit;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Web.Features.Models;

namespace PromptWorkbench.Web.Tests.Features.Models;

public class ModelsPageTests : ModelsContext
{
    [Fact]
    public void A_file_stands_in_the_table_with_what_it_says()
    {
        Models.Set(PlayedLocalModels.Model());
        var page = Render<ModelsPage>();
        page.WaitForAssertion(() => Assert.Equal(
            ["big", "llama", "Q8_0", "8.0 B", "131,072", "4.9 GB", "", "not loaded"],
            page.Find(".models tbody tr").Children.Take(8).Select(cell => cell.TextContent.Trim())));
        Assert.Equal("/models/big", page.Find(".models a").GetAttribute("href"));
    }

    [Fact]
    public void A_file_that_cannot_be_read_says_why_in_its_row()
    {
        Files.Said = new ModelFailure(ModelFailureReason.ModelNotLoadable, "big.gguf ends too early.");
        Models.Set(PlayedLocalModels.Model());
        var page = Render<ModelsPage>();
        page.WaitForAssertion(() => Assert.Equal("big.gguf ends too early.", page.Find(".unreadable").TextContent));
    }

    [Fact]
    public async Task Load_cancel_and_unload_are_one_button_that_follows_the_state()
    {
        Models.Set(PlayedLocalModels.Model());
        var page = Render<ModelsPage>();
        await page.InvokeAsync(() => page.Find("button[aria-label='Load big']").ClickAsync());

        Models.Set(PlayedLocalModels.Model(state: ModelState.Loading, progress: 0.4));
        page.WaitForAssertion(() => Assert.Equal("loading 40 %", page.Find(".state").TextContent));
        await page.InvokeAsync(() => page.Find("button[aria-label='Cancel loading big']").ClickAsync());

        Models.Set(PlayedLocalModels.Model(state: ModelState.Ready, host: PlayedLocalModels.Host()));
        page.WaitForAssertion(() => Assert.Equal("5.1 GB", page.Find("[data-name=memory]").TextContent));
        await page.InvokeAsync(() => page.Find("button[aria-label='Unload big']").ClickAsync());

        Assert.Equal(["load big", "unload big", "unload big"], Models.Calls);
    }

    [Fact]
    public void A_file_that_appears_is_listed_by_itself()
    {
        var page = Render<ModelsPage>();
        Assert.Empty(page.FindAll(".models"));
        Models.Set(PlayedLocalModels.Model("new"));
        page.WaitForAssertion(() => Assert.Equal("llama", page.Find(".models td:nth-child(2)").TextContent));
    }

    [Fact]
    public void Where_there_is_only_the_demo_it_is_said_where_a_real_model_goes()
    {
        Models.Set(PlayedLocalModels.Model("demo"));
        var page = Render<ModelsPage>();
        Assert.Contains("put its GGUF file into a folder below", page.Find(".own").TextContent);
        Assert.Contains("/more (not there)", page.Find(".folders").TextContent);
        Models.Set(PlayedLocalModels.Model());
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".own")));
    }
}
