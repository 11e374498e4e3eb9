using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Web.Features.Agents;

namespace PromptWorkbench.Web.Tests.Features.Agents;

public class AgentPagesTests : Scene
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void The_first_page_offers_samples_with_what_was_seen_and_says_what_to_do_next()
    {
        var page = Render<AgentsPage>();
        page.WaitForAssertion(() => Assert.Contains("Nothing yet. Open a sample above and press Run", page.Markup, StringComparison.Ordinal));
        Assert.Equal("/agents/new?sample=multiply", page.Find(".samples a").GetAttribute("href"));
        Assert.Contains("40 of 40 right", page.Find(".samples li").TextContent, StringComparison.Ordinal);
        Assert.Equal(["calculator", "clock", "calendar", "search"], page.FindAll("dt").Select(name => name.TextContent));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Fact]
    public void Sample_documents_are_imported_with_one_click_and_can_be_forgotten()
    {
        var page = Render<AgentsPage>();
        Click(page, "Import the sample documents");
        page.WaitForAssertion(() => Assert.Contains("5 documents imported.", page.Markup, StringComparison.Ordinal));
        Assert.Contains("oslo.md", page.Find(".folder").TextContent, StringComparison.Ordinal);
        Click(page, "Forget");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".folder")));
    }

    [Fact]
    public void A_folder_that_cannot_be_imported_says_why_beside_its_field()
    {
        var page = Render<AgentsPage>();
        page.WaitForElement("#folder").Input("/no/such/folder");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("There is no folder /no/such/folder on this machine.", page.Markup, StringComparison.Ordinal));
        Assert.Equal("/no/such/folder", page.Find("#folder").GetAttribute("value"));
    }

    [Fact]
    public void Another_style_brings_its_instructions_unless_somebody_wrote_their_own()
    {
        var page = Form("two-steps");
        Assert.StartsWith("Answer the question.", page.Find("#instructions").GetAttribute("value"), StringComparison.Ordinal);
        Click(page, "Native calls");
        Assert.Equal("You are a helpful assistant with tools.", page.Find("#instructions").GetAttribute("value"));
        page.Find("#instructions").Input("My own.");
        Click(page, "ReAct text");
        Assert.Equal("My own.", page.Find("#instructions").GetAttribute("value"));
    }

    [Theory]
    [InlineData("#question", " ", "There is no question. Write one.")]
    [InlineData("#instructions", "{{weather}}", "The instructions use weather, but there are only tool_names and tool_descriptions.")]
    [InlineData("#seconds", "soon", "The budget of seconds is 'soon'")]
    [InlineData("#temperature", "9", "The temperature is '9'")]
    public void A_field_that_cannot_be_is_named_and_nothing_can_be_run(string field, string text, string problem)
    {
        var page = Form("multiply");
        page.Find(field).Input(text);
        Assert.Contains(problem, page.Find(".problems").TextContent, StringComparison.Ordinal);
        Assert.True(page.Find("button.primary").HasAttribute("disabled"));
        Assert.Equal(text, page.Find(field).GetAttribute("value"));
    }

    [Fact]
    public void A_sample_that_searches_offers_to_import_documents_when_there_are_none()
    {
        var page = Form("documents");
        page.WaitForAssertion(() => Assert.Contains("There are no documents to search.", page.Markup, StringComparison.Ordinal));
        Click(page, "Import the sample documents");
        page.WaitForAssertion(() => Assert.DoesNotContain("There are no documents to search.", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_arguments_and_an_endless_loop_are_shown_where_they_happened()
    {
        Script(new ToolCallsMade([new ToolCall("1", "calculator", """{"formula":"1+1"}""")]), Finished(FinishReason.ToolCalls));
        var page = await TraceAsync(Form("multiply"));
        page.WaitForAssertion(() => Assert.Equal("round in circles", page.Find("#ending").TextContent));
        Assert.Contains("""The model asked for calculator with {"formula":"1+1"} 3 times""", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        var errors = page.FindAll(".error .observation").Select(error => error.TextContent).ToList();
        Assert.Equal(3, errors.Count);
        Assert.StartsWith("Error: calculator has no argument 'formula'.", errors[0], StringComparison.Ordinal);
        Assert.Contains("tool errors3", page.Find(".outcome").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_model_writes_is_seen_as_it_comes_and_stopping_keeps_it()
    {
        var never = new TaskCompletionSource();
        Script("The answer so far", never.Task);
        var page = await TraceAsync(Form("multiply"));
        page.WaitForAssertion(() => Assert.Equal("The answer so far", page.Find(".live pre").TextContent));
        page.Find("[data-shortcut=stop]").Click();
        page.WaitForAssertion(() => Assert.Equal("stopped", page.Find("#ending").TextContent));
        Assert.Contains("The answer so far", page.Find("article").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".live"));
    }

    [Fact]
    public async Task A_run_can_be_taken_over_into_the_form_and_deleted()
    {
        Script("It is 42.", Finished());
        var page = await TraceAsync(Form("multiply"));
        page.WaitForAssertion(() => Assert.Equal("It is 42.", page.Find("#answer").TextContent));
        var again = page.FindAll("a").Single(link => link.TextContent.StartsWith("Run again", StringComparison.Ordinal)).GetAttribute("href")!;

        Navigation.NavigateTo(again);
        var form = Render<NewAgentPage>();
        form.WaitForAssertion(() => Assert.Equal("What is 47 * 83?", form.Find("#question").GetAttribute("value")));

        Click(page, "Delete");
        Assert.DoesNotContain(await StoredAsync(), run => run is null);
        Click(page, "Really delete it");
        page.WaitForAssertion(() => Assert.EndsWith("/agents", Navigation.Uri, StringComparison.Ordinal));
        Assert.Empty(await StoredAsync());
    }

    [Fact]
    public void A_run_that_does_not_exist_is_said_to_be_missing()
    {
        var page = Render<AgentPage>(parameters => parameters.Add(agent => agent.Id, Guid.NewGuid()));
        page.WaitForAssertion(() => Assert.Contains("There is no such run of an agent", page.Markup, StringComparison.Ordinal));
    }

    private async Task<IReadOnlyList<AgentRunSummary>> StoredAsync() => await Services.GetRequiredService<IAgentStore>().ListAsync(10, CancellationToken.None);

    private IRenderedComponent<NewAgentPage> Form(string sample)
    {
        Navigation.NavigateTo($"/agents/new?sample={sample}");
        var page = Render<NewAgentPage>();
        page.WaitForAssertion(() => Assert.NotEmpty(page.Find("#question").GetAttribute("value")!));
        return page;
    }

    private async Task<IRenderedComponent<AgentPage>> TraceAsync(IRenderedComponent<NewAgentPage> form)
    {
        await form.Find("[data-shortcut=run]").ClickAsync();
        form.WaitForAssertion(() => Assert.DoesNotContain("/new", Navigation.Uri, StringComparison.Ordinal));
        var id = Guid.Parse(Navigation.Uri.Split('/')[^1]);
        return Render<AgentPage>(parameters => parameters.Add(agent => agent.Id, id));
    }

    private static void Click<T>(IRenderedComponent<T> page, string name)
        where T : IComponent
    {
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("button"), Named));
        page.FindAll("button").First(Named).Click();

        bool Named(AngleSharp.Dom.IElement button) => button.TextContent.Trim() == name;
    }
}
