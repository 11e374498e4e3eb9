using AngleSharp.Dom;
using Bunit;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Web.Features.Models;

namespace PromptWorkbench.Web.Tests.Features.Models;

public class ModelPageTests : ModelsContext
{
    [Fact]
    public void A_model_that_is_not_there_is_said_not_to_be()
    {
        var page = Open("gone");
        Assert.Equal("There is no such model", page.Find("h1").TextContent);
        Assert.Contains("gone.gguf", page.Markup);
    }

    [Fact]
    public void The_file_tells_everything_it_says_about_itself()
    {
        Models.Set(PlayedLocalModels.Model());
        var page = Open();
        page.WaitForAssertion(() => Assert.Equal(
            ["Big Model", "llama", "8.0 B", "Q8_0", "4.9 GB", "131,072 tokens", "32", "4,096", "128,256 tokens", "gpt2", "apache-2.0", "/models/big.gguf"],
            page.FindAll("section[aria-labelledby=file] td").Select(cell => cell.TextContent)));
        Assert.Equal("{{ messages }}", page.Find(".template").TextContent);
    }

    [Fact]
    public void A_model_that_failed_says_why_and_what_its_host_printed_last()
    {
        Models.Set(PlayedLocalModels.Model(state: ModelState.Failed, problem: "The model host aborted.") with { Output = "GGML_ASSERT(n > 0)" });
        var page = Open();
        Assert.Contains("The model host aborted.", page.Find("[role=alert]").TextContent);
        Assert.Equal("GGML_ASSERT(n > 0)", page.Find("[role=alert] pre").TextContent);
    }

    [Fact]
    public void A_running_host_tells_device_reason_memory_and_process()
    {
        Models.Set(PlayedLocalModels.Model(state: ModelState.Ready, host: PlayedLocalModels.Host() with { Requests = 2 }));
        var facts = Open().Find("section[aria-labelledby=host]").TextContent;
        Assert.Contains("There is no graphics card.", facts);
        Assert.Contains("5.1 GB", facts);
        Assert.Contains("2 under way", facts);
        Assert.Contains("4711", facts);
    }

    [Fact]
    public async Task The_estimate_follows_the_settings_as_they_are_typed()
    {
        Models.Set(PlayedLocalModels.Model());
        var page = Open();
        page.WaitForAssertion(() => Assert.Equal("fits", page.Find(".verdict .chip").TextContent));
        Assert.Contains("65,536 tokens", page.Find(".verdict").TextContent);

        await page.InvokeAsync(() => page.Find("#context").InputAsync("131072"));
        page.WaitForAssertion(() => Assert.Equal("does not fit", page.Find(".verdict .chip").TextContent));
        Assert.Contains("13.1 GB", page.Find("section[aria-labelledby=fit]").TextContent);
        Assert.Empty(Settings.Saved);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_used_is_named_and_not_saved()
    {
        Models.Set(PlayedLocalModels.Model());
        var page = Open();
        await page.InvokeAsync(() => page.Find("#parallel").InputAsync("many"));
        Assert.Equal("Parallel is a whole number, not 'many'.", page.Find(".problem").TextContent);
        Assert.True(Save(page).HasAttribute("disabled"));
    }

    [Fact]
    public async Task Saved_settings_are_those_of_the_next_load_and_a_running_host_can_be_loaded_again()
    {
        Models.Set(PlayedLocalModels.Model(state: ModelState.Ready, host: PlayedLocalModels.Host()));
        var page = Open();
        await page.InvokeAsync(() => page.Find("#context").InputAsync("8192"));
        await page.InvokeAsync(() => page.Find("#kv-type").ChangeAsync("Q8_0"));
        await page.InvokeAsync(() => Save(page).ClickAsync());

        Assert.Equal(new HostSettings { ContextLength = 8192, KeyValueType = KeyValueType.Q8_0 }, Settings.Saved["big"]);
        Assert.Contains("take effect at the next load", page.Markup);
        await page.InvokeAsync(() => page.FindAll("button").Single(button => button.TextContent == "Reload now").ClickAsync());
        Assert.Equal(["unload big", "load big"], Models.Calls);

        Models.Set(PlayedLocalModels.Model(state: ModelState.Ready, host: PlayedLocalModels.Host(Settings.Saved["big"])));
        page.WaitForAssertion(() => Assert.DoesNotContain("Reload now", page.Markup));
    }

    [Fact]
    public async Task Quantising_shows_how_far_it_is_and_ends_with_the_new_model()
    {
        Models.Set(PlayedLocalModels.Model());
        var page = Open();
        Assert.Contains("the losses of both add up", page.Find("section[aria-labelledby=quantize]").TextContent);
        await page.InvokeAsync(() => page.Find("#type").ChangeAsync("Q4_0"));
        await page.InvokeAsync(() => Button(page, "Quantise").ClickAsync());

        Files.Quantizing.Writer.TryWrite(new QuantizeUpdate.Progress(3, 56, "a"));
        page.WaitForAssertion(() => Assert.Contains("3 of 56 tensors", page.Markup));
        Files.Quantizing.Writer.TryWrite(new QuantizeUpdate.Finished("/models/big-q4_0.gguf", 2_600_000_000, true));
        Files.Quantizing.Writer.Complete();

        page.WaitForAssertion(() => Assert.Equal("/models/big-q4_0", page.Find(".outcome a").GetAttribute("href")));
        Assert.Equal(("/models/big.gguf", "Q4_0", "big-q4_0"), Files.Asked);
    }

    [Fact]
    public async Task Quantising_can_be_cancelled_and_is_then_as_if_it_had_not_begun()
    {
        Models.Set(PlayedLocalModels.Model());
        var page = Open();
        await page.InvokeAsync(() => Button(page, "Quantise").ClickAsync());
        page.WaitForAssertion(() => Assert.Contains("Starting", page.Markup));
        await page.InvokeAsync(() => Button(page, "Cancel").ClickAsync());
        page.WaitForAssertion(() => Assert.False(Button(page, "Quantise").HasAttribute("disabled")));
    }

    private IRenderedComponent<ModelPage> Open(string id = "big") => Render<ModelPage>(parameters => parameters.Add(page => page.Id, id));

    private static IElement Button(IRenderedComponent<ModelPage> page, string text) => page.FindAll("section[aria-labelledby=quantize] button").Single(button => button.TextContent == text);

    private static IElement Save(IRenderedComponent<ModelPage> page) => page.FindAll(".save button")[0];
}
