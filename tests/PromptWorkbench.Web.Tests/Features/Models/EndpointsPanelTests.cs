using AngleSharp.Dom;
using Bunit;
using PromptWorkbench.Domain.Endpoints;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Web.Features.Models;

namespace PromptWorkbench.Web.Tests.Features.Models;

public class EndpointsPanelTests : ModelsContext
{
    private static readonly EndpointSummary Lab = new(Guid.NewGuid(), "Lab", "http://gpu-box:8000/v1", "big", HasKey: true, null);

    [Fact]
    public async Task One_is_added_and_its_key_is_never_on_the_page()
    {
        var page = Render<ModelsPage>();
        await page.InvokeAsync(() => Button(page, "Add endpoint").ClickAsync());
        await page.InvokeAsync(() => page.Find("#endpoint-name").ChangeAsync("Lab"));
        await page.InvokeAsync(() => page.Find("#endpoint-url").ChangeAsync("http://gpu-box:8000/v1"));
        await page.InvokeAsync(() => page.Find("#endpoint-model").ChangeAsync("big"));
        await page.InvokeAsync(() => page.Find("#endpoint-key").ChangeAsync("sk-very-secret"));
        Assert.DoesNotContain("sk-very-secret", page.Markup);
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        Assert.Equal("sk-very-secret", Endpoints.Saved!.NewKey);
        Assert.Contains("key stored", page.Find(".endpoint").TextContent);
        Assert.DoesNotContain("sk-very-secret", page.Markup);
        Assert.Equal("/playground?model=Lab%2Fbig", page.Find(".endpoint a").GetAttribute("href"));
    }

    [Fact]
    public async Task One_that_is_refused_keeps_the_form_and_says_why()
    {
        Endpoints.Refusal = "There is an endpoint of the name 'Lab' already. Choose another name.";
        var page = Render<ModelsPage>();
        await page.InvokeAsync(() => Button(page, "Add endpoint").ClickAsync());
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        Assert.Equal(Endpoints.Refusal, page.Find("form [role=alert]").TextContent);
    }

    [Fact]
    public async Task Editing_keeps_the_key_unless_it_is_removed()
    {
        Endpoints.Add(Lab);
        var page = Render<ModelsPage>();
        await page.InvokeAsync(() => page.Find("[aria-label='Edit Lab']").ClickAsync());
        await page.InvokeAsync(() => page.Find("#endpoint-model").ChangeAsync("small"));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        Assert.Equal((null, true, "small"), (Endpoints.Saved!.NewKey, Endpoints.Saved.KeepsKey, Endpoints.Saved.Model));

        await page.InvokeAsync(() => page.Find("[aria-label='Edit Lab']").ClickAsync());
        await page.InvokeAsync(() => page.Find("form input[type=checkbox]").ChangeAsync(true));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync());
        Assert.False(Endpoints.Saved.KeepsKey);
        Assert.Contains("no key", page.Find(".endpoint").TextContent);
    }

    [Fact]
    public async Task A_test_says_that_it_answers_or_clearly_what_failed_and_which_models_there_are()
    {
        Endpoints.Add(Lab with { Model = "bgi" });
        var page = Render<ModelsPage>();
        await page.InvokeAsync(() => page.Find("[aria-label='Test Lab']").ClickAsync());
        page.WaitForAssertion(() => Assert.Contains("it answers One token took 210 ms.", page.Find("li [role=status]").TextContent.Trim()));

        Endpoints.Outcome = new EndpointTest(new ModelFailure(ModelFailureReason.ModelNotFound, "The model does not exist."), 40, ["big", "small"]);
        await page.InvokeAsync(() => page.Find("[aria-label='Test Lab']").ClickAsync());
        page.WaitForAssertion(() => Assert.Equal(
            "No such model. The model does not exist. The server lists big, small.", page.Find("li .alert").TextContent.Trim()));
    }

    [Fact]
    public async Task One_is_deleted_when_it_is_asked_for_twice()
    {
        Endpoints.Add(Lab);
        var page = Render<ModelsPage>();
        await page.InvokeAsync(() => page.Find("[aria-label='Delete Lab']").ClickAsync());
        Assert.Single(Endpoints.List());
        await page.InvokeAsync(() => page.Find("[aria-label='Delete Lab']").ClickAsync());
        Assert.Empty(Endpoints.List());
        Assert.Empty(page.FindAll(".endpoint"));
    }

    [Fact]
    public void Those_of_the_settings_file_can_be_used_and_tested_but_not_changed_and_take_precedence()
    {
        Endpoints.Add(new EndpointSummary(null, "lab", "https://api.example/v1", "m", HasKey: false, "LAB_KEY"));
        Endpoints.Add(Lab);
        var rows = Render<ModelsPage>().FindAll("section[aria-labelledby=endpoints] li");
        Assert.Contains("key in LAB_KEY", rows[0].TextContent);
        Assert.Equal(["Use lab in the playground", "Test lab"], Actions(rows[0]));
        Assert.Contains("Not used: the settings file has an endpoint of this name", rows[1].TextContent);
        Assert.Equal(["Edit Lab", "Delete Lab"], Actions(rows[1]));
    }

    private static IEnumerable<string?> Actions(IElement row) => row.QuerySelectorAll(".actions > *").Select(action => action.GetAttribute("aria-label"));

    private static IElement Button(IRenderedComponent<ModelsPage> page, string text) => page.FindAll("button").Single(button => button.TextContent == text);
}
