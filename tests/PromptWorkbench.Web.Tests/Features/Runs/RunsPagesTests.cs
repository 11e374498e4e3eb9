using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Web.Features.Runs;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Tests.Features.Runs;

public class RunsPagesTests : Scene
{
    [Fact]
    public void Without_runs_the_list_says_what_to_do_next()
    {
        var page = Render<RunsPage>();
        page.WaitForAssertion(() => Assert.Contains("No run yet.", page.Markup, StringComparison.Ordinal));
        Assert.Equal("/playground", page.FindAll("a").Single(link => link.TextContent.Contains("sample", StringComparison.Ordinal)).GetAttribute("href"));
    }

    [Fact]
    public async Task Lists_runs_newest_first_with_prompt_answer_and_tokens()
    {
        await Store.SaveAsync(A.Run(minute: 1, prompt: "older question", output: "older answer"), default);
        await Store.SaveAsync(A.Run(minute: 2, prompt: "newer question", output: "newer answer"), default);
        var page = Render<RunsPage>();
        page.WaitForElement("tbody tr");
        var rows = page.FindAll("tbody tr");
        Assert.Contains("newer question", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("older answer", rows[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("1,037", rows[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_model_in_the_address_filters_the_list()
    {
        await Store.SaveAsync(A.Run(minute: 1, prompt: "for demo"), default);
        await Store.SaveAsync(A.Run(minute: 2, prompt: "for other", model: "other"), default);
        Services.GetRequiredService<NavigationManager>().NavigateTo(new RunSearch(Model: "other").Url());
        var page = Render<RunsPage>();
        page.WaitForElement("tbody tr");
        Assert.Contains("for other", Assert.Single(page.FindAll("tbody tr")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_carries_search_status_tag_and_days()
    {
        var wanted = A.Run(minute: 3, output: "the parrot said so");
        Run[] others = [A.Run(minute: 1, output: "a parrot of yesterday") with { StartedAt = A.Start.AddDays(-3) }, A.Run(minute: 2), A.Run(minute: 4, output: "parrot") with { Status = RunStatus.Stopped }];
        foreach (var run in others.Append(wanted))
        {
            await Store.SaveAsync(run, default);
            await Archive.AddTagAsync(run.Id, "zoo", default);
        }

        Services.GetRequiredService<NavigationManager>().NavigateTo("/runs?q=parrot&model=demo&status=completed&tag=zoo&from=2026-11-22&to=2026-11-24");
        var page = Render<RunsPage>();
        var row = Assert.Single(page.WaitForElements("tbody tr"));
        Assert.Contains("the parrot said so", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("zoo", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("parrot", page.Find("#filter-text").GetAttribute("value"));
        var query = "?q=parrot&model=demo&status=completed&tag=zoo&from=2026-11-22&to=2026-11-24";
        Assert.Equal([$"/runs/export.csv{query}", $"/runs/export.jsonl{query}"], page.FindAll("a[download]").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Choosing_a_filter_changes_the_address_and_goes_back_to_the_first_page()
    {
        await Store.SaveAsync(A.Run(minute: 1), default);
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo("/runs?tag=zoo&page=2");
        var page = Render<RunsPage>();
        page.WaitForElement("#filter-text").Change("a \"b c\" & d");
        Assert.EndsWith("/runs?q=a%20%22b%20c%22%20%26%20d&tag=zoo", navigation.Uri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("status=lost", "There is no status 'lost'")]
    [InlineData("from=yesterday", "A day is written as in 2026-11-23")]
    [InlineData("q=nowhere", "No run matches.")]
    public async Task A_search_without_result_says_why_and_keeps_the_filters(string query, string message)
    {
        await Store.SaveAsync(A.Run(minute: 1), default);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/runs?{query}");
        var page = Render<RunsPage>();
        page.WaitForAssertion(() => Assert.Contains(message, page.Markup, StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll("#filter-text"));
    }

    [Fact]
    public async Task More_than_one_page_can_be_leafed_through()
    {
        for (var i = 0; i < RunsState.PageSize + 1; i++)
            await Store.SaveAsync(A.Run(minute: i), default);
        var page = Render<RunsPage>();
        page.WaitForElement("tbody tr");
        Assert.Contains("Page 1 of 2", page.Find(".pages").TextContent, StringComparison.Ordinal);
        Assert.Equal("/runs?page=2", page.Find(".pages a").GetAttribute("href"));
    }

    [Theory]
    [InlineData(int.MaxValue, "The list has no page")]
    [InlineData(int.MinValue, "question")]
    public async Task A_page_that_cannot_be_is_no_fault(int number, string text)
    {
        await Store.SaveAsync(A.Run(minute: 1), default);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/runs?page={number}");
        var page = Render<RunsPage>();
        page.WaitForAssertion(() => Assert.Contains(text, page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_open_run_shows_everything_and_marks_settings_that_differ()
    {
        var run = A.Run(minute: 1, prompt: "Say {{word}}.") with
        {
            Spec = new RunSpec("demo", [new ChatMessage(ChatRole.User, "Say {{word}}.")], new Dictionary<string, string> { ["word"] = "moin" },
                new SamplingSettings { Temperature = 0.7, TopK = 20 }),
            Provenance = new CallProvenance("demo.gguf", "abc123", "host 1", "t", "<|im_start|>user\nSay moin.", "p", 42,
                """{"temperature":0.699999988,"top_k":40,"min_p":0.05}"""),
        };
        await Store.SaveAsync(run, default);
        var page = Render<OpenRunPage>(parameters => parameters.Add(open => open.Id, run.Id));
        page.WaitForElement("#run-answer");
        Assert.Contains("Say {{word}}.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("moin", page.Find(".rendered").TextContent, StringComparison.Ordinal);
        Assert.Contains("abc123", page.Markup, StringComparison.Ordinal);
        Assert.StartsWith("top_k", Assert.Single(page.FindAll("tr.differs")).TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(AppUrls.PlaygroundWith(run: run.Id), page.FindAll("a").Single(link => link.TextContent == "Open in the playground").GetAttribute("href"));
    }

    [Fact]
    public async Task A_failed_run_shows_its_reason_and_its_partial_text()
    {
        var run = A.Run(minute: 1, output: "so f") with { Status = RunStatus.Failed, FinishReason = null, Failure = new ModelFailure(ModelFailureReason.HostCrashed, "Killed by signal 9.") };
        await Store.SaveAsync(run, default);
        var page = Render<OpenRunPage>(parameters => parameters.Add(open => open.Id, run.Id));
        Assert.Contains("Killed by signal 9.", page.WaitForElement("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal("so f", page.Find("#run-answer").TextContent);
    }

    [Fact]
    public void A_run_that_does_not_exist_is_said_to_be_missing()
    {
        var page = Render<OpenRunPage>(parameters => parameters.Add(open => open.Id, Guid.NewGuid()));
        page.WaitForAssertion(() => Assert.Equal("There is no such run", page.Find("h1").TextContent));
    }
}
