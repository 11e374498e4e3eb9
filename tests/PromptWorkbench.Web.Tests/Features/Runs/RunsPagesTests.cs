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
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

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
        await Store.SaveAsync(A(minute: 1, prompt: "older question", output: "older answer"), default);
        await Store.SaveAsync(A(minute: 2, prompt: "newer question", output: "newer answer"), default);
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
        await Store.SaveAsync(A(minute: 1, prompt: "for demo"), default);
        await Store.SaveAsync(A(minute: 2, prompt: "for other", model: "other"), default);
        Services.GetRequiredService<NavigationManager>().NavigateTo(AppUrls.RunsOf("other"));
        var page = Render<RunsPage>();
        page.WaitForElement("tbody tr");
        Assert.Contains("for other", Assert.Single(page.FindAll("tbody tr")).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_than_one_page_can_be_leafed_through()
    {
        for (var i = 0; i < RunsState.PageSize + 1; i++)
            await Store.SaveAsync(A(minute: i), default);
        var page = Render<RunsPage>();
        page.WaitForElement("tbody tr");
        Assert.Contains("Page 1 of 2", page.Find(".pages").TextContent, StringComparison.Ordinal);
        Assert.Equal(AppUrls.RunsOf(null, 2), page.Find(".pages a").GetAttribute("href"));
    }

    [Fact]
    public async Task An_open_run_shows_everything_and_marks_settings_that_differ()
    {
        var run = A(minute: 1, prompt: "Say {{word}}.") with
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
        var run = A(minute: 1, output: "so f") with { Status = RunStatus.Failed, FinishReason = null, Failure = new ModelFailure(ModelFailureReason.HostCrashed, "Killed by signal 9.") };
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

    private static Run A(int minute, string prompt = "question", string output = "answer", string model = "demo")
    {
        var messages = new[] { new ChatMessage(ChatRole.User, prompt) };
        var at = Start.AddMinutes(minute);
        return new Run
        {
            Id = Guid.CreateVersion7(at),
            StartedAt = at,
            FinishedAt = at.AddSeconds(2),
            Status = RunStatus.Completed,
            Spec = new RunSpec(model, messages, new Dictionary<string, string>(), new SamplingSettings()),
            Messages = messages,
            Output = output,
            FinishReason = FinishReason.EndOfTurn,
            Usage = new TokenUsage(1037, 8, 0),
        };
    }
}
