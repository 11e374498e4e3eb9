using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

[Collection(Lanes.SharedWorkbench)]
public class ExperimentTests(Session session)
{
    [Fact]
    public async Task The_sums_sample_shows_that_step_by_step_is_better_and_every_number_on_the_page_follows_from_the_rows()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        await tab.Page.GotoAsync("/experiments");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Sums, direct or step by step" }).First.ClickAsync();
        await Expect(tab.Page.GetByText("80 calls")).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Run" }).ClickAsync();
        await Expect(tab.Page.Locator("header .chip").First).ToHaveTextAsync("complete", new() { Timeout = 90_000 });

        var id = new Uri(tab.Page.Url).AbsolutePath.Split('/')[^1];
        using var connection = session.Workbench.OpenDatabase();
        var direct = Scores(connection, id, "direct");
        var steps = Scores(connection, id, "step by step");
        Assert.Equal((40, 40), (direct.Count, steps.Count));
        foreach (var (name, scores) in new[] { ("direct", direct), ("step by step", steps) })
        {
            var graded = scores.Values.Where(score => score is not null).ToList();
            var right = graded.Count(score => score == 1);
            var (low, high) = Wilson(right, graded.Count);
            var cell = tab.Page.Locator("table.matrix tbody tr", new() { Has = tab.Page.GetByRole(AriaRole.Rowheader, new() { Name = name, Exact = true }) });
            await Expect(cell).ToContainTextAsync($"{right}/{graded.Count} correct");
            await Expect(cell).ToContainTextAsync(string.Create(CultureInfo.InvariantCulture, $"95 % interval {low * 100:0} % to {high * 100:0} %"));
        }

        var both = direct.Keys.Where(number => direct[number] is not null && steps[number] is not null).ToList();
        var onlySteps = both.Count(number => steps[number] > direct[number]);
        var onlyDirect = both.Count(number => steps[number] < direct[number]);
        Assert.True(McNemar(onlyDirect, onlySteps) < 0.001);
        await Expect(tab.Page.Locator(".comparisons")).ToContainTextAsync($"step by step is better than direct: {both.Count(number => steps[number] == 1)} against {both.Count(number => direct[number] == 1)} of the same {both.Count} cases; only step by step right {onlySteps}, only direct right {onlyDirect}; p < 0.001.");

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Trials of step by step on demo" }).ClickAsync();
        await Expect(tab.Page.Locator(".trials tbody tr")).ToHaveCountAsync(40);
        await Expect(tab.Page.Locator(".trials tbody tr").First).ToContainTextAsync("The answer is 16.");
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task A_ragged_table_is_refused_with_its_row_and_nothing_can_be_run()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        await tab.Page.GotoAsync("/experiments/new?sample=sums");
        await Expect(tab.Page.GetByText("80 calls")).ToBeVisibleAsync();
        await tab.Page.GetByLabel("Cases").FillAsync("question,expected\n1 + 1,2\n2 + 2,4,5\n");
        await Expect(tab.Page.GetByText("Row 3 (line 3) has 3 columns, but the header has 2.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Run" })).ToBeDisabledAsync();
    }

    [Fact]
    public async Task Repeats_multiply_the_calls_and_a_setting_that_cannot_be_used_keeps_the_experiment_from_running()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        await tab.Page.GotoAsync("/experiments/new?sample=sums");
        await Expect(tab.Page.GetByText("80 calls")).ToBeVisibleAsync();
        await tab.Page.GetByLabel("How often each case is asked").FillAsync("3");
        await Expect(tab.Page.GetByText("40 cases × 3 times = 240 calls")).ToBeVisibleAsync();

        await tab.Page.GetByLabel("Temperature").FillAsync("hot");
        await tab.Page.GetByLabel("Temperature").BlurAsync();
        await Expect(tab.Page.GetByText("Temperature: A number from 0 to 5.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Run" })).ToBeDisabledAsync();

        await tab.Page.GetByLabel("Temperature").FillAsync("0.5");
        await tab.Page.GetByLabel("Temperature").BlurAsync();
        await Expect(tab.Page.GetByText("240 calls")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Run" })).ToBeEnabledAsync();
    }

    [Fact]
    public async Task A_headless_run_killed_in_the_middle_goes_on_and_every_cell_is_there_exactly_once()
    {
        var data = Directory.CreateTempSubdirectory("workbench-e2e-").FullName;
        var sample = Path.Combine(Checkout.Root, "prompts", "experiments", "1-sums.yaml");
        using (var first = Start(data, sample))
        {
            while (await first.StandardError.ReadLineAsync() is { } line && line != "5 of 80")
                Assert.DoesNotContain("error:", line);
            first.Kill(entireProcessTree: true);
            await first.WaitForExitAsync();
        }

        var before = Ids(data);
        Assert.InRange(before.Count, 5, 79);
        var report = Path.Combine(data, "report.json");
        using (var second = Start(data, sample, "--out", report))
        {
            var said = await second.StandardError.ReadToEndAsync();
            await second.WaitForExitAsync();
            Assert.Equal((0, true), (second.ExitCode, said.Contains($"goes on with experiment")));
        }

        var after = Ids(data);
        Assert.Equal(80, after.Count);
        Assert.Subset(after.ToHashSet(), before.ToHashSet());
        using var connection = Open(data);
        Assert.Equal(80L, Scalar(connection, "SELECT count(*) FROM (SELECT DISTINCT experiment_id, prompt_name, model_id, case_number, repeat FROM v_trials)"));
        Assert.Equal(1L, Scalar(connection, "SELECT count(*) FROM experiments"));
        Assert.Contains("\"isMet\": true", await File.ReadAllTextAsync(report));
        Directory.Delete(data, recursive: true);
    }

    [Theory]
    [InlineData("threshold: 0.9", "threshold: 0.9", "models: [demo]", "models: [gone]", 2, "There is no model 'gone'")]
    [InlineData("grader: numeric", "grader: [", "cases: sums.csv", "cases: cases.csv", 2, "Line ")]
    [InlineData("temperature: 0, max_tokens: 96", "temperature: 0, max_tokens: 4", "cases: sums.csv", "cases: cases.csv", 1, "")]
    public async Task A_headless_run_tells_by_its_exit_code_what_came_of_it(string text, string changed, string other, string otherChanged, int exitCode, string message)
    {
        var data = Directory.CreateTempSubdirectory("workbench-e2e-").FullName;
        var folder = Path.Combine(Checkout.Root, "prompts", "experiments");
        var file = Path.Combine(data, "changed.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(Path.Combine(folder, "1-sums.yaml"))).Replace(text, changed).Replace(other, otherChanged));
        await File.WriteAllLinesAsync(Path.Combine(data, "cases.csv"), (await File.ReadAllLinesAsync(Path.Combine(folder, "sums.csv"))).Take(4));
        File.Copy(Path.Combine(folder, "sums.csv"), Path.Combine(data, "sums.csv"));
        using var process = Start(data, file);
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal((exitCode, true), (process.ExitCode, error.Contains(message)));
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_fault_nobody_foresaw_ends_a_headless_run_with_2_and_a_message()
    {
        var data = Directory.CreateTempSubdirectory("workbench-e2e-").FullName;
        var folder = Path.Combine(Checkout.Root, "prompts", "experiments");
        var file = Path.Combine(data, "short.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(Path.Combine(folder, "1-sums.yaml"))).Replace("cases: sums.csv", "cases: [{ question: What is 1 + 1?, expected: 2 }]"));
        using (var first = Start(data, file))
            await first.WaitForExitAsync();
        using (var connection = new SqliteConnection($"Data Source={Path.Combine(data, "workbench.db")};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "ALTER TABLE experiments RENAME TO elsewhere";
            command.ExecuteNonQuery();
        }

        using var second = Start(data, file);
        var error = await second.StandardError.ReadToEndAsync();
        await second.WaitForExitAsync();

        Assert.Equal(2, second.ExitCode);
        Assert.StartsWith("error: the experiment ended unexpectedly: SQLite Error 1: 'no such table", error.TrimEnd().Split('\n')[^1]);
        Directory.Delete(data, recursive: true);
    }

    private static Process Start(string data, params string[] arguments) =>
        Workbench.Start("dotnet", ["run", "--no-build", "--project", Path.Combine(Checkout.Root, "src", "PromptWorkbench.Web"), "--", "run-experiment", .. arguments], data, null);

    private static SqliteConnection Open(string data)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(data, "workbench.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }

    private static List<string> Ids(string data)
    {
        using var connection = Open(data);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT id FROM v_trials";
        using var reader = command.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
            ids.Add(reader.GetString(0));
        return ids;
    }

    private static object Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar()!;
    }

    private static Dictionary<long, double?> Scores(SqliteConnection connection, string experiment, string prompt)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT case_number, score FROM v_scores WHERE experiment_id = $id AND prompt_name = $prompt";
        command.Parameters.AddWithValue("$id", experiment);
        command.Parameters.AddWithValue("$prompt", prompt);
        using var reader = command.ExecuteReader();
        var scores = new Dictionary<long, double?>();
        while (reader.Read())
            scores.Add(reader.GetInt64(0), reader.IsDBNull(1) ? null : reader.GetDouble(1));
        return scores;
    }

    /// <summary>The two shares p at which the score test of k in n is on its border, found by halving.</summary>
    private static (double Low, double High) Wilson(int k, int n)
    {
        return (Border(0, (double)k / n, rising: true), Border((double)k / n, 1, rising: false));

        double Border(double low, double high, bool rising)
        {
            for (var i = 0; i < 100; i++)
            {
                var p = (low + high) / 2;
                var inside = Math.Abs((double)k / n - p) <= 1.959964 * Math.Sqrt(p * (1 - p) / n);
                (low, high) = inside == rising ? (low, p) : (p, high);
            }

            return low;
        }
    }

    /// <summary>Two-sided exact: the chance of a split of fair coin tosses at least as uneven as this one.</summary>
    private static double McNemar(int a, int b) =>
        Enumerable.Range(0, a + b + 1).Where(k => Math.Abs(a + b - 2 * k) >= Math.Abs(a - b)).Sum(k => Choose(a + b, k) * Math.Pow(0.5, a + b));

    private static double Choose(int n, int k) => Enumerable.Range(1, k).Aggregate(1.0, (product, i) => product * (n - k + i) / i);
}
