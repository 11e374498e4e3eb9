using Bunit;
using PromptWorkbench.Domain.Comparisons;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Web.Features.Comparisons;
using PromptWorkbench.Web.Features.Runs;

namespace PromptWorkbench.Web.Tests.Features.Comparisons;

public class ComparisonsPageTests : Scene
{
    [Fact]
    public void Without_a_comparison_the_page_offers_one_that_runs()
    {
        var page = Render<ComparisonsPage>();
        Assert.Contains("go=1", page.Find(".empty a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_prompts_answers_and_vote_and_opens_the_comparison()
    {
        var comparison = await CompareAsync(Answer("2 + 3?", "6"), Answer("2 + 3? Think.", "5", "other"));
        await Comparisons.VoteAsync(comparison.Id, Vote.Better(2), comparison.CreatedAt, default);
        var row = Render<ComparisonsPage>().Find("tbody tr");
        Assert.Equal(["2 is better", "1", "2", "1", "2"], row.QuerySelectorAll(".chip").Select(chip => chip.TextContent));
        Assert.Contains("demo, other", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 + 3? Think.", row.TextContent, StringComparison.Ordinal);
        var link = Uri.UnescapeDataString(row.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal($"/playground?column=run:{comparison.Columns[0].Run!.Id}&column=run:{comparison.Columns[1].Run!.Id}", link);
    }

    [Fact]
    public async Task A_deleted_answer_is_called_so_and_the_rest_opens()
    {
        var comparison = await CompareAsync(Answer("2 + 3?", "6"), Answer("2 + 3?", "5"));
        await Archive.DeleteAsync(comparison.Columns[0].Run!.Id, default);
        var row = Render<ComparisonsPage>().Find("tbody tr");
        Assert.Contains("deleted", row.TextContent, StringComparison.Ordinal);
        Assert.EndsWith(comparison.Columns[1].Run!.Id.ToString(), row.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_a_run_shows_its_thumb_and_the_comparison_it_was_in()
    {
        var comparison = await CompareAsync(Answer("2 + 3?", "6"), Answer("2 + 3?", "5"));
        await Comparisons.VoteAsync(comparison.Id, Vote.Tie, comparison.CreatedAt, default);
        var page = Render<OpenRunPage>(parameters => parameters.Add(open => open.Id, comparison.Columns[1].Run!.Id));
        Assert.Contains("this is answer 2; tie", page.WaitForElement(".judgement").TextContent, StringComparison.Ordinal);
        page.Find("button[aria-label='Good: the answer']").Click();
        page.WaitForAssertion(() => Assert.Contains("You found it good.", page.Find(".judgement").TextContent, StringComparison.Ordinal));
        page.Find("button[aria-label='Good: the answer']").Click();
        page.WaitForAssertion(() => Assert.Contains("Not rated.", page.Find(".judgement").TextContent, StringComparison.Ordinal));
    }

    private async Task<Comparison> CompareAsync(params Run[] runs)
    {
        foreach (var run in runs)
            await Store.SaveAsync(run, default);
        var comparison = new Comparison
        {
            Id = Guid.NewGuid(),
            CreatedAt = DateTimeOffset.UnixEpoch,
            Columns = [.. runs.Select((run, index) => new ComparedRun(index + 1, run.Spec.ModelId, run))],
        };
        await Comparisons.AddAsync(comparison, default);
        return comparison;
    }

    private static Run Answer(string prompt, string output, string model = "demo")
    {
        ChatMessage[] messages = [new(ChatRole.User, prompt)];
        return new Run
        {
            Id = Guid.NewGuid(),
            StartedAt = DateTimeOffset.UnixEpoch,
            Status = RunStatus.Completed,
            Spec = new RunSpec(model, messages, new Dictionary<string, string>(), new SamplingSettings()),
            Messages = messages,
            Output = output,
        };
    }
}
