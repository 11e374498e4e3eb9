using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

[Collection(Lanes.OwnWorkbenches)]
public class KilledWorkbenchTests(Session session)
{
    private const int Cells = 80;

    private static int Rounds => Environment.GetEnvironmentVariable("PWB_LONG") == "1" ? 25 : 2;

    [Fact]
    public async Task Killed_again_and_again_at_any_moment_under_load_it_always_starts_with_a_sound_database_and_loses_no_trial()
    {
        var data = Directory.CreateTempSubdirectory("workbench-e2e-").FullName;
        var random = new Random(4);
        string? experiment = null;
        var known = new HashSet<string>();
        for (var round = 1; round <= Rounds; round++)
        {
            await using var workbench = await Workbench.RunAsync(dataDirectory: data);
            Assert.Equal("ok", Column(workbench, "PRAGMA integrity_check").Single());
            Assert.Empty(Column(workbench, "SELECT id FROM v_runs WHERE status = 'running'"));
            Assert.Empty(Column(workbench, "SELECT experiment_id FROM v_trials GROUP BY experiment_id, prompt_name, model_id, case_number, repeat HAVING count(*) > 1"));
            var before = Column(workbench, "SELECT id FROM v_trials");
            Assert.Subset(before.ToHashSet(), known);

            await using var talking = await session.Chromium.OpenAsync(workbench.Address);
            var playground = await new PlaygroundPage(talking.Page).OpenAsync();
            await playground.RepeatForeverAsync();
            await playground.SetAsync("Max tokens", "900");
            await playground.Run.ClickAsync();
            await using var tab = await session.Chromium.OpenAsync(workbench.Address);
            experiment = await StartAsync(tab.Page, experiment, before.Count);

            var moment = Math.Min(before.Count + random.Next(1, 6), (before.Count / Cells + 1) * Cells);
            await Wait.UntilAsync(() => Column(workbench, "SELECT id FROM v_trials").Count >= moment);
            known = [.. Column(workbench, "SELECT id FROM v_trials")];
            await workbench.CrashAsync();
        }

        await using var last = await Workbench.RunAsync(dataDirectory: data);
        Assert.Subset(Column(last, "SELECT id FROM v_trials").ToHashSet(), known);
        Assert.Equal(Column(last, "SELECT id FROM v_runs").Count, Column(last, "SELECT id FROM v_runs WHERE status <> 'running'").Count);
        Assert.Equal("ok", Column(last, "PRAGMA integrity_check").Single());
    }

    /// <summary>Begins the experiment, or goes on with it; a complete one is followed by another.</summary>
    private static async Task<string> StartAsync(IPage page, string? experiment, int done)
    {
        if (experiment is not null && done % Cells != 0)
        {
            await page.GotoAsync(experiment);
            await page.GetByRole(AriaRole.Button, new() { Name = "Resume" }).ClickAsync();
        }
        else
        {
            await page.GotoAsync("/experiments/new?sample=sums");
            await Expect(page.GetByText($"{Cells} calls")).ToBeVisibleAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Run" }).ClickAsync();
            await page.WaitForURLAsync(url => !url.Contains("/new"));
        }

        return new Uri(page.Url).AbsolutePath;
    }

    private static List<string> Column(Workbench workbench, string sql)
    {
        using var database = workbench.OpenDatabase();
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
            values.Add(reader.GetString(0));
        return values;
    }
}
