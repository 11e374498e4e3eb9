using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

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

    private long Runs(string condition)
    {
        using var connection = session.Workbench.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM v_runs WHERE {condition}";
        return (long)command.ExecuteScalar()!;
    }
}
