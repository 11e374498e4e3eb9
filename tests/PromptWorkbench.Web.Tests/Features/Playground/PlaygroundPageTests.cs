using AngleSharp.Dom;
using Bunit;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Web.Features.Playground;

namespace PromptWorkbench.Web.Tests.Features.Playground;

public class PlaygroundPageTests : Scene
{
    [Fact]
    public void Shows_the_sample_and_a_field_for_its_variable()
    {
        var page = Render<PlaygroundPage>();
        Assert.Contains("Classify the sentiment", Field(page, "prompt").GetAttribute("value"), StringComparison.Ordinal);
        Assert.StartsWith("The soup was cold", Field(page, "variable-review").GetAttribute("value"), StringComparison.Ordinal);
        Assert.Equal("true", Button(page, "Sentiment").GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task A_field_appears_when_a_variable_is_typed()
    {
        var page = Render<PlaygroundPage>();
        await page.InvokeAsync(() => Field(page, "prompt").Input("Write to {{who}} about {{what}}."));
        page.WaitForAssertion(() => Assert.Equal(["who", "what"], page.FindAll(".variables label").Select(label => label.TextContent)));
    }

    [Fact]
    public void Running_shows_the_answer_its_figures_and_a_link_to_the_run()
    {
        Script("posi", "tive", Finished());
        var page = Render<PlaygroundPage>();
        Button(page, "Run").Click();
        page.WaitForAssertion(() => Assert.Contains("the model ended its turn", page.Find(".answer footer").TextContent, StringComparison.Ordinal));
        Assert.Equal("positive", page.Find("#answer-text").TextContent);
        Assert.Contains("37 tokens", page.Find(".figures").TextContent, StringComparison.Ordinal);
        Assert.Contains("2,000 tokens/s", page.Find(".figures").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("/runs/", page.FindAll("a").Single(link => link.TextContent == "Open the run").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_cut_off_answer_says_which_limit_it_reached()
    {
        Script("The", Finished(FinishReason.MaxTokens));
        var page = Render<PlaygroundPage>();
        Button(page, "Run").Click();
        page.WaitForAssertion(() => Assert.Equal("Stopped: reached the limit of 16 tokens; the answer is cut off.", page.Find(".ending").TextContent));
    }

    [Fact]
    public void Stop_is_offered_only_while_an_answer_is_coming()
    {
        var gate = new TaskCompletionSource();
        Script("first words", gate.Task, Finished());
        var page = Render<PlaygroundPage>();
        Assert.True(Button(page, "Stop").HasAttribute("disabled"));
        Button(page, "Run").Click();
        page.WaitForAssertion(() => Assert.Equal("first words", page.Find("#answer-text").TextContent));
        Assert.True(Button(page, "Run").HasAttribute("disabled"));
        Button(page, "Stop").Click();
        page.WaitForAssertion(() => Assert.Equal("Stopped by you.", page.Find(".ending").TextContent));
        Assert.Equal("first words", page.Find("#answer-text").TextContent);
    }

    [Fact]
    public void A_host_that_dies_leaves_the_text_and_says_what_happened()
    {
        Script("half", new ChatFailed(new ModelFailure(ModelFailureReason.HostCrashed, "The model host was killed (signal 9).", IsRetriable: true, Detail: "ggml: abort")));
        var page = Render<PlaygroundPage>();
        Button(page, "Run").Click();
        var alert = page.WaitForElement("[role=alert]");
        Assert.Contains("signal 9", alert.TextContent, StringComparison.Ordinal);
        Assert.Contains("The model host ended.", alert.TextContent, StringComparison.Ordinal);
        Assert.Contains("ggml: abort", alert.TextContent, StringComparison.Ordinal);
        Assert.Equal("half", page.Find("#answer-text").TextContent);
        Assert.False(Button(page, "Run").HasAttribute("disabled"));
    }

    [Fact]
    public void Loading_shows_its_progress()
    {
        var gate = new TaskCompletionSource();
        Script(new ModelLoading(0.4), gate.Task, Finished());
        var page = Render<PlaygroundPage>();
        Button(page, "Run").Click();
        page.WaitForAssertion(() => Assert.Contains("Loading the model … 40 %", page.Find(".answer").TextContent, StringComparison.Ordinal));
        gate.SetResult();
        page.WaitForAssertion(() => Assert.Equal("completed", page.Find(".answer .chip").TextContent));
    }

    [Fact]
    public void A_template_error_is_shown_under_its_editor()
    {
        var page = Render<PlaygroundPage>();
        Field(page, "prompt").Input("a {{b");
        page.WaitForAssertion(() => Assert.StartsWith("Line 1, column 3:", page.Find("#prompt-error").TextContent, StringComparison.Ordinal));
        Assert.Equal("true", Field(page, "prompt").GetAttribute("aria-invalid"));
    }

    [Fact]
    public void A_model_that_failed_to_load_says_why()
    {
        Catalog.Show(new ModelSummary("demo", "local", ModelState.Failed, "demo.gguf is not a GGUF file."));
        var page = Render<PlaygroundPage>();
        Assert.Contains("demo.gguf is not a GGUF file.", page.Find("#model-state").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_model_the_page_says_where_to_put_one()
    {
        Catalog.Show();
        var page = Render<PlaygroundPage>();
        Assert.Contains("put a GGUF file into models/", page.Find("#model-state").TextContent, StringComparison.Ordinal);
        Assert.True(Button(page, "Run").HasAttribute("disabled"));
    }

    [Fact]
    public void A_setting_out_of_range_is_explained_and_nothing_runs_with_the_value_before()
    {
        var page = Render<PlaygroundPage>();
        page.Find("#setting-temperature").Change("9");
        page.WaitForAssertion(() => Assert.Contains("A number from 0 to 5.", page.Find("#setting-temperature-about").TextContent, StringComparison.Ordinal));
        Assert.Equal("9", page.Find("#setting-temperature").GetAttribute("value"));
        page.WaitForAssertion(() => Assert.StartsWith("Cannot run. Temperature: A number from 0 to 5.", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.True(Button(page, "Run").HasAttribute("disabled"));

        page.Find("#setting-temperature").Change("1.5");
        page.WaitForAssertion(() => Assert.Equal("1.5", page.Find("#setting-temperature").GetAttribute("value")));
        Assert.DoesNotContain("A number from", page.Find("#setting-temperature-about").TextContent, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=alert]")));
        Assert.False(Button(page, "Run").HasAttribute("disabled"));
    }

    [Fact]
    public void A_sample_puts_away_what_was_typed_for_a_setting_and_could_not_be_used()
    {
        var page = Render<PlaygroundPage>();
        page.Find("#setting-temperature").Change("much");
        page.WaitForAssertion(() => Assert.True(Button(page, "Run").HasAttribute("disabled")));
        Button(page, "Persona").Click();
        page.WaitForAssertion(() => Assert.False(Button(page, "Run").HasAttribute("disabled")));
        Assert.Equal("0", page.Find("#setting-temperature").GetAttribute("value"));
    }

    private static IElement Field(IRenderedComponent<PlaygroundPage> page, string id) => page.Find($"textarea#{id}");

    private static IElement Button(IRenderedComponent<PlaygroundPage> page, string text) =>
        page.FindAll("button").First(button => button.TextContent.Trim().StartsWith(text, StringComparison.Ordinal));
}
