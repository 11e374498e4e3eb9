using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.Comparisons;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Providers.Scripted;
using PromptWorkbench.Web.Features.Playground;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Tests.Features.Playground;

public class ComparingPageTests : Scene
{
    private static readonly ColumnAddress Direct = ColumnAddress.Sample("sum-direct");
    private static readonly ColumnAddress Steps = ColumnAddress.Sample("sum-step-by-step");

    [Fact]
    public void An_address_that_is_to_go_runs_its_columns_and_then_names_their_runs()
    {
        Script("18", Finished());
        var page = Open(go: true, Direct, Steps);
        page.WaitForAssertion(() => Assert.Equal(["18", "18"], Answers(page)));
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".answer footer").Count));
        Assert.Contains("column=run", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.DoesNotContain("go=1", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void What_differs_is_marked_in_words_in_every_column()
    {
        var page = Open(go: false, Direct, Steps);
        Assert.Equal("The columns differ in the prompt.", page.Find(".sentence").TextContent);
        Assert.Equal(["differs", "differs"], page.FindAll(".differs").Select(mark => mark.TextContent));
    }

    [Fact]
    public async Task A_click_says_which_answer_is_better_and_the_page_says_that_it_is_stored()
    {
        Script("18", Finished());
        var page = Open(go: true, Direct, Steps);
        page.WaitForAssertion(() => Assert.False(Button(page, "Answer 2 is better").HasAttribute("disabled")));
        Button(page, "Answer 2 is better").Click();
        page.WaitForAssertion(() => Assert.Contains("Stored.", page.Find(".said").TextContent, StringComparison.Ordinal));
        Assert.Equal(["false", "true", "false", "false"], page.FindAll(".vote button").Select(button => button.GetAttribute("aria-pressed")));
        Assert.Equal(Vote.Better(2), Assert.Single((await Comparisons.ListAsync(0, 1, default)).Comparisons).Vote);
    }

    [Fact]
    public void Without_two_finished_answers_the_votes_are_off_and_the_reason_is_said()
    {
        var page = Open(go: false, Direct, Steps);
        Assert.All(page.FindAll(".vote button"), button => Assert.True(button.HasAttribute("disabled")));
        Assert.Contains("Only finished answers can be voted on", page.Find(".said").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thumb_is_put_on_one_answer_and_taken_back()
    {
        Script("18", Finished());
        var page = Open(go: true, Direct, Steps);
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".thumbs").Count));
        var ratings = Services.GetRequiredService<IRunRatings>();
        var run = (await Comparisons.ListAsync(0, 1, default)).Comparisons[0].Columns[1].Run!.Id;
        Button(page, "Bad: answer 2").Click();
        page.WaitForAssertion(() => Assert.Equal("true", Button(page, "Bad: answer 2").GetAttribute("aria-pressed")));
        Assert.Equal(RunRating.Down, (await ratings.FindAsync([run], default))[run]);
        Button(page, "Bad: answer 2").Click();
        page.WaitForAssertion(() => Assert.Equal("false", Button(page, "Bad: answer 2").GetAttribute("aria-pressed")));
        Assert.Empty(await ratings.FindAsync([run], default));
    }

    [Fact]
    public void The_words_that_differ_are_shown_and_equal_answers_are_said_to_be_equal()
    {
        Use(new ScriptedConnection("demo", TimeProvider.System, "a grey parrot", Finished()), new ScriptedConnection("other", TimeProvider.System, "a green parrot", Finished()));
        var page = Open(go: true, Direct, Direct with { Model = "other" }, Direct);
        page.WaitForAssertion(() => Assert.Equal(("grey", "green"), (page.Find(".diff del").TextContent, page.Find(".diff ins").TextContent)));
        page.FindAll(".words select")[1].Change(page.FindAll(".words select")[1].QuerySelectorAll("option")[2].GetAttribute("value")!);
        page.WaitForAssertion(() => Assert.Contains("Answers 1 and 3 are the same, character for character.", page.Find(".words").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_value_is_named_in_the_column_that_needs_it_and_the_other_answers()
    {
        Script("18", Finished());
        var page = Open(go: false, Direct, Steps);
        page.Find("#c1-prompt").Input("What is {{sum}}?");
        page.WaitForAssertion(() => Assert.Equal("sum", page.Find(".variables label").TextContent));
        page.FindAll("button").First(button => button.TextContent.Contains("Run all", StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => Assert.Contains("sum has no value", page.Find("#column-1 [role=alert]").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal("18", page.Find("#c2-answer-text").TextContent));
    }

    [Fact]
    public void One_click_makes_two_columns_of_one_and_one_click_takes_it_back()
    {
        var page = Render<PlaygroundPage>();
        page.FindAll("button").First(button => button.TextContent.Contains("Compare side by side", StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("section.column").Count));
        Button(page, "Remove column 2").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("section.column")));
        Assert.NotNull(page.Find("textarea#prompt"));
    }

    [Fact]
    public void A_chat_of_several_messages_is_edited_message_by_message()
    {
        var page = Render<PlaygroundPage>();
        page.FindAll("button").First(button => button.TextContent.Contains("Add a message", StringComparison.Ordinal)).Click();
        page.WaitForAssertion(() => Assert.Contains("the model goes on with it", page.Find(".turns").TextContent, StringComparison.Ordinal));
        page.Find("#message-2").Input("The answer is");
        page.WaitForAssertion(() => Assert.Contains("The answer begins with this text", page.Find(".turns").TextContent, StringComparison.Ordinal));
        page.Find("select[aria-label='Role of message 2']").Change("User");
        page.WaitForAssertion(() => Assert.DoesNotContain("goes on", page.Find(".turns").TextContent, StringComparison.Ordinal));
        Button(page, "Move message 2 up").Click();
        page.WaitForAssertion(() => Assert.Equal("The answer is", page.Find("#prompt").GetAttribute("value")));
        Button(page, "Remove message 1").Click();
        page.WaitForAssertion(() => Assert.Single(page.FindAll(".turn textarea")));
    }

    [Fact]
    public void A_host_that_dies_is_said_in_its_column_only()
    {
        Use(new ScriptedConnection("demo", TimeProvider.System, "fine", Finished()),
            new ScriptedConnection("broken", TimeProvider.System, "half", new ChatFailed(new ModelFailure(ModelFailureReason.HostCrashed, "It was killed (signal 9)."))));
        var page = Open(go: true, Direct with { Model = "broken" }, Direct);
        page.WaitForAssertion(() => Assert.Contains("signal 9", page.Find("#column-1 [role=alert]").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("the model ended its turn", page.Find("#column-2 footer").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("#column-2 [role=alert]"));
    }

    private IRenderedComponent<PlaygroundPage> Open(bool go, params ColumnAddress[] columns)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(AppUrls.PlaygroundComparing(columns, go));
        var page = Render<PlaygroundPage>();
        page.WaitForAssertion(() => Assert.Equal(columns.Length, page.FindAll("section.column").Count));
        return page;
    }

    private static IEnumerable<string> Answers(IRenderedComponent<PlaygroundPage> page) => page.FindAll("[id$=answer-text]").Select(answer => answer.TextContent);

    private static IElement Button(IRenderedComponent<PlaygroundPage> page, string name) => page.Find($"button[aria-label='{name}']");
}
