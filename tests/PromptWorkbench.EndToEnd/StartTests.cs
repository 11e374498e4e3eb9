using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

[Collection(Lanes.SharedWorkbench)]
public class StartTests(Session session)
{
    [Theory]
    [InlineData("Ask", "negative")]
    [InlineData("Fill in and ask", "garden")]
    public async Task One_click_on_the_start_page_leads_to_a_stored_answer(string link, string answer)
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        await tab.Page.GotoAsync("/");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

        var playground = new PlaygroundPage(tab.Page);
        await Expect(playground.Status).ToHaveTextAsync("completed", new() { Timeout = 60_000 });
        await Expect(playground.Answer).ToContainTextAsync(answer);
        var id = (await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Open the run" }).GetAttributeAsync("href"))!.Split('/')[^1];
        Assert.Equal(1, Runs($"id = '{id}' AND output LIKE '%{answer}%'"));

        var before = Runs("1");
        await tab.Page.ReloadAsync();
        await Expect(playground.Run).ToBeEnabledAsync();
        Assert.Equal(before, Runs("1"));
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task One_click_runs_an_agent_and_going_back_leads_to_the_start_page()
    {
        await using var tab = await ClickAsync("Run the agent");
        await Expect(tab.Page.Locator("#ending")).ToHaveTextAsync("answered", new() { Timeout = 60_000 });
        Assert.Equal(1, Count($"SELECT count(*) FROM v_agent_runs WHERE id = '{Id(tab.Page)}' AND answer LIKE '%3901%'"));
        await tab.Page.GoBackAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Five things to try now");
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task One_click_runs_an_experiment_that_can_be_changed_and_run_again()
    {
        await using var tab = await ClickAsync("Run the experiment");
        await Expect(tab.Page.Locator("header .chip").First).ToHaveTextAsync("complete", new() { Timeout = 120_000 });
        await Expect(tab.Page.Locator(".comparisons .chip")).ToHaveTextAsync("better");
        Assert.Equal(80, Count($"SELECT count(*) FROM v_trials WHERE experiment_id = '{Id(tab.Page)}'"));

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Run again" }).ClickAsync();
        await Expect(tab.Page.GetByLabel("Title")).ToHaveValueAsync("Sums, direct or step by step");
        await Expect(tab.Page.GetByText("80 calls")).ToBeVisibleAsync();
        Assert.Empty(tab.Errors);
    }

    [Theory]
    [InlineData("Show the examples", ".found")]
    [InlineData("Open the card", ".verdict, .chip")]
    public async Task One_click_shows_a_result(string link, string result)
    {
        await using var tab = await ClickAsync(link);
        await Expect(tab.Page.Locator(result).First).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.Empty(tab.Errors);
    }

    private async Task<Tab> ClickAsync(string link)
    {
        var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        await tab.Page.GotoAsync("/");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();
        return tab;
    }

    private static string Id(IPage page) => new Uri(page.Url).Segments[^1];

    private long Count(string sql)
    {
        using var connection = session.Workbench.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private long Runs(string condition) => Count($"SELECT count(*) FROM v_runs WHERE {condition}");
}
