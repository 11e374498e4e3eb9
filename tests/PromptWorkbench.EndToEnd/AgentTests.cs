using System.Numerics;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

[Collection(Lanes.SharedWorkbench)]
public class AgentTests(Session session)
{
    [Fact]
    public async Task Two_clicks_lead_to_a_trace_with_the_right_product_and_every_step_is_in_the_database()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        await tab.Page.GotoAsync("/agents");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "A product the model cannot work out" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Run" }).ClickAsync();

        var product = (BigInteger.Parse("47") * BigInteger.Parse("83")).ToString();
        await Expect(tab.Page.Locator("#ending")).ToHaveTextAsync("answered", new() { Timeout = 60_000 });
        await Expect(tab.Page.Locator("#answer")).ToHaveTextAsync($"The answer is {product}.");
        var first = tab.Page.GetByRole(AriaRole.Article, new() { Name = "Step 1" });
        await Expect(first.Locator(".call")).ToHaveTextAsync("calculator {\"expression\":\"47*83\"}");
        await Expect(first.Locator(".observation")).ToHaveTextAsync(product);
        await first.GetByText("What the model saw and wrote").ClickAsync();
        await Expect(first.GetByLabel("The prompt of step 1")).ToContainTextAsync("evaluates arithmetic exactly");

        Assert.Equal(
            [$"1|[\"calculator\"]|[\"{product}\"]|0|tool_calls|True", "2|[]|[]|0|end_of_turn|True"],
            Rows(
                "SELECT number || '|' || tool_names || '|' || observations || '|' || tool_errors || '|' || finish_reason || '|' "
                + "|| CASE WHEN rendered_prompt LIKE '%What is 47 * 83?%' THEN 'True' ELSE 'False' END FROM v_agent_steps WHERE run_id = $id ORDER BY number",
                tab.Page));
        Assert.Equal([$"answered|The answer is {product}.|2"], Rows("SELECT ending || '|' || answer || '|' || steps FROM v_agent_runs WHERE id = $id", tab.Page));
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task The_demo_model_goes_round_in_circles_over_the_sample_documents_and_is_stopped()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        await tab.Page.GotoAsync("/agents/new?sample=circles");
        await Expect(tab.Page.GetByLabel("Question")).ToHaveValueAsync("What is the mayor of Oslo?");
        if (await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Import the sample documents" }).IsVisibleAsync())
            await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Import the sample documents" }).ClickAsync();
        await Expect(tab.Page.GetByText("There are no documents to search.")).ToHaveCountAsync(0);
        await tab.Page.Keyboard.PressAsync("Control+Enter");

        await Expect(tab.Page.Locator("#ending")).ToHaveTextAsync("round in circles", new() { Timeout = 60_000 });
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The model asked for search with {\"query\":\"mayor of Oslo\"} 3 times");
        await Expect(tab.Page.GetByRole(AriaRole.Article)).ToHaveCountAsync(3);
        Assert.Equal(["repeated_call|3"], Rows("SELECT ending || '|' || steps FROM v_agent_runs WHERE id = $id", tab.Page));
    }

    [Fact]
    public async Task A_time_zone_there_is_not_is_an_error_in_the_trace_and_the_run_is_found_again_in_the_list()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        await tab.Page.GotoAsync("/agents/new?sample=clock");
        await tab.Page.GetByLabel("Question").FillAsync("What time is it in Milan?");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Run" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Article).First.Locator(".error .observation")).ToContainTextAsync("There is no time zone 'Milan'", new() { Timeout = 60_000 });
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Delete" })).ToBeVisibleAsync();
        Assert.Equal(["1"], Rows("SELECT CAST(max(tool_errors) AS TEXT) FROM v_agent_steps WHERE run_id = $id", tab.Page));

        await tab.Page.GotoAsync("/agents");
        await Expect(tab.Page.GetByRole(AriaRole.Row, new() { Name = "What time is it in Milan?" }).First).ToContainTextAsync("1 tool error");
    }

    private List<string> Rows(string sql, IPage page)
    {
        using var connection = session.Workbench.OpenDatabase();
        using var command = new SqliteCommand(sql, connection);
        command.Parameters.AddWithValue("$id", new Uri(page.Url).AbsolutePath.Split('/')[^1]);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
            rows.Add(reader.GetString(0));
        return rows;
    }
}
