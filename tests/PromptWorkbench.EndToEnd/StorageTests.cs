using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

[Collection(Lanes.OwnWorkbenches)]
public class StorageTests(Session session)
{
    [Fact]
    public async Task A_locked_database_costs_nothing_results_wait_a_form_keeps_its_text_and_every_page_says_so()
    {
        await using var workbench = await Workbench.RunAsync();
        await using var tab = await session.Chromium.OpenAsync(workbench.Address, width: 390, height: 844);
        var playground = await new PlaygroundPage(tab.Page).OpenAsync("/playground?sample=sentiment");
        var waiting = tab.Page.GetByText("kept in memory and will be written as soon as it lets go. Do not close the workbench.");
        using var other = new SqliteConnection($"Data Source={Path.Combine(workbench.DataDirectory, "workbench.db")};Pooling=False");
        other.Open();
        using (other.BeginTransaction(deferred: false))
        {
            await playground.RunToTheEndAsync();
            await Expect(waiting).ToBeVisibleAsync(new() { Timeout = 60_000 });
            await Expect(tab.Page.GetByText("1 result is")).ToBeVisibleAsync();

            await tab.Page.GotoAsync("/prompts/new");
            await Expect(waiting).ToBeVisibleAsync();
            await tab.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Two hours of work");
            await tab.Page.GetByLabel("Text of message 1").FillAsync("Write a poem.");
            await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
            await Expect(tab.Page.GetByText("Not stored.")).ToBeVisibleAsync(new() { Timeout = 60_000 });
            await Expect(tab.Page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Two hours of work");
            await Expect(tab.Page.GetByLabel("Text of message 1")).ToHaveValueAsync("Write a poem.");
            Assert.True(await tab.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        }

        await Expect(waiting).ToBeHiddenAsync(new() { Timeout = 60_000 });
        Assert.Equal(1L, Scalar(workbench, "SELECT count(*) FROM v_runs WHERE status = 'completed'"));
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Two hours of work" })).ToBeVisibleAsync();
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task A_second_workbench_on_the_same_data_is_refused_with_the_first_one_named_and_a_killed_one_gives_way()
    {
        await using var first = await Workbench.RunAsync();
        var (exitCode, error) = await RefusedAsync(first.DataDirectory);
        Assert.Equal(1, exitCode);
        Assert.Matches($@"^error: The data directory {first.DataDirectory} is in use by the workbench with process id \d+ at {first.Address.ToString().TrimEnd('/')}/?\. Use that one", error);
        await first.CrashAsync();
        await using var second = await Workbench.RunAsync(dataDirectory: first.DataDirectory);
        Assert.Equal(0L, Scalar(second, "SELECT count(*) FROM v_runs"));
    }

    [Fact]
    public async Task A_data_directory_that_cannot_be_made_is_refused_in_one_line()
    {
        var file = Path.GetTempFileName();
        var (exitCode, error) = await RefusedAsync(Path.Combine(file, "data"));
        Assert.Equal(1, exitCode);
        Assert.Matches("^error: The data directory .* cannot be used: .* Make it a folder you may write to, or name another one with Workbench__DataDirectory\\.$", error.TrimEnd());
        File.Delete(file);
    }

    private static async Task<(int ExitCode, string Error)> RefusedAsync(string dataDirectory)
    {
        using var process = Workbench.Start(
            "dotnet",
            ["run", "--no-build", "--project", Path.Combine(Checkout.Root, "src", "PromptWorkbench.Web"), "--", "--urls", $"http://127.0.0.1:{Workbench.FreePort()}"],
            dataDirectory, null);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }

    private static object Scalar(Workbench workbench, string sql)
    {
        using var database = workbench.OpenDatabase();
        using var command = database.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }
}
