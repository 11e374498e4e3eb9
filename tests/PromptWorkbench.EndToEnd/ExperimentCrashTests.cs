using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

[Collection(Lanes.OwnWorkbenches)]
public class ExperimentCrashTests(Session session)
{
    [Fact]
    public async Task A_workbench_killed_in_the_middle_of_an_experiment_goes_on_from_the_page_and_every_cell_is_there_exactly_once()
    {
        await using var first = await Workbench.RunAsync();
        string path;
        await using (var tab = await session.Chromium.OpenAsync(first.Address))
        {
            await tab.Page.GotoAsync("/experiments/new?sample=sums");
            await Expect(tab.Page.GetByText("80 calls")).ToBeVisibleAsync();
            await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Run" }).ClickAsync();
            await Expect(tab.Page.Locator("header .chip").First).ToHaveTextAsync("running");
            path = new Uri(tab.Page.Url).AbsolutePath;
            await Wait.UntilAsync(() => Ids(first).Count >= 5);
            await first.CrashAsync();
        }

        await using var second = await Workbench.RunAsync(dataDirectory: first.DataDirectory);
        var before = Ids(second);
        Assert.InRange(before.Count, 5, 79);
        await using (var tab = await session.Chromium.OpenAsync(second.Address))
        {
            await tab.Page.GotoAsync(path);
            await Expect(tab.Page.Locator("header .chip").First).ToHaveTextAsync("not complete");
            await Expect(tab.Page.GetByText($"{before.Count} of 80")).ToBeVisibleAsync();
            await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Resume" }).ClickAsync();
            await Expect(tab.Page.Locator("header .chip").First).ToHaveTextAsync("complete", new() { Timeout = 90_000 });
            Assert.Empty(tab.Errors);
        }

        var after = Ids(second);
        Assert.Equal(80, after.Count);
        Assert.Subset(after.ToHashSet(), before.ToHashSet());
        using var database = second.OpenDatabase();
        Assert.Equal(80L, Scalar(database, "SELECT count(*) FROM (SELECT DISTINCT experiment_id, prompt_name, model_id, case_number, repeat FROM v_trials)"));
        Assert.Equal(0L, Scalar(database, "SELECT count(*) FROM v_trials WHERE failure_reason IS NOT NULL"));
        Assert.Equal(1L, Scalar(database, "SELECT count(*) FROM experiments"));
    }

    private static List<string> Ids(Workbench workbench)
    {
        using var database = workbench.OpenDatabase();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT id FROM v_trials";
        using var reader = command.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
            ids.Add(reader.GetString(0));
        return ids;
    }

    private static object Scalar(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }
}
