using System.Globalization;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

[Collection(Lanes.SharedWorkbench)]
public class UseCaseTests(Session session)
{
    [Fact]
    public async Task A_sample_card_is_scored_and_measured_and_the_numbers_on_the_page_and_in_the_database_are_right()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        await tab.Page.GotoAsync("/use-cases");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Support reply drafting" }).ClickAsync();
        await ScoreAsync(tab.Page, "Q1 Problem", 4);
        await ScoreAsync(tab.Page, "Q2a Fluency need", 4);
        await ScoreAsync(tab.Page, "R3 Analysed", 3);
        await FillAsync(tab.Page, "Tolerable uncaught errors e", "10");
        await FillAsync(tab.Page, "Known errors seeded", "30");
        await FillAsync(tab.Page, "Of these caught", "15");
        await FillAsync(tab.Page, "Right", "18");
        await FillAsync(tab.Page, "Of items", "20");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Enter by hand" }).ClickAsync();

        var (lower, upper) = WilsonByBisection(18, 20);
        var required = 1 - 0.10 / (1 - WilsonByBisection(15, 30).Lower);
        Assert.True(lower < required && required < upper, "18 of 20 was meant to be undecided here");
        await Expect(tab.Page.Locator("#interval")).ToHaveTextAsync($"[{Points(lower)}, {Points(upper)}] %");
        await Expect(tab.Page.Locator("#required")).ToHaveTextAsync((required * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %");
        await Expect(tab.Page.Locator("#verdict")).ToHaveTextAsync("UNDECIDED");
        await Expect(tab.Page.Locator("#level")).ToHaveTextAsync("E1 weak");
        await Expect(tab.Page.Locator("#decision")).ToHaveTextAsync("LEARN");

        var row = await WaitForRowAsync("evidence_items IS NOT NULL");
        Assert.Equal(["4", "4", "3", "2"], [row["q1"], row["q2a"], row["r3"], row["q2c"]]);
        Assert.Equal(["18", "20", "0", "30", "15"], [row["evidence_correct"], row["evidence_items"], row["evidence_unusable"], row["catch_seeded"], row["catch_caught"]]);
        Assert.Equal(["undecided", "E1", "learn"], [row["verdict"], row["evidence_level"], row["decision"]]);
        Assert.Equal(required, double.Parse(row["required_accuracy"]!, CultureInfo.InvariantCulture), 8);
        Assert.Equal(lower, double.Parse(row["accuracy_lower"]!, CultureInfo.InvariantCulture), 8);
        Assert.Equal(upper, double.Parse(row["accuracy_upper"]!, CultureInfo.InvariantCulture), 8);

        await tab.Page.ReloadAsync();
        await Expect(tab.Page.Locator("#interval")).ToHaveTextAsync($"[{Points(lower)}, {Points(upper)}] %");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Decision record" }).ClickAsync();
        await Expect(tab.Page.Locator("article")).ToContainTextAsync("18 of 20: 90 %");
        await Expect(tab.Page.Locator("article")).ToContainTextAsync(row["evidence_sha256"]!);
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task A_review_that_catches_everything_is_refused_where_the_person_is_looking()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        await tab.Page.GotoAsync("/use-cases/sample/legal-clauses");
        await FillAsync(tab.Page, "Review catches h, as you believe", "100");
        var message = tab.Page.Locator("#believed-about");
        await Expect(message).ToContainTextAsync("h = 100 % is refused");
        await Expect(message).ToBeInViewportAsync();
        await Expect(tab.Page.Locator("#required")).ToHaveTextAsync("99 %");
        await FillAsync(tab.Page, "Review catches h, as you believe", "90");
        await Expect(message).ToContainTextAsync("If it were so, 90 % would be enough.");
    }

    [Fact]
    public async Task Evidence_from_an_experiment_stays_on_the_card_when_the_experiment_is_deleted_and_the_card_says_so()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        await tab.Page.GotoAsync("/experiments/new?sample=sums");
        await tab.Page.GetByLabel("Title").FillAsync("To be deleted");
        await tab.Page.GetByLabel("Cases").FillAsync("question,expected\nWhat is 2 + 3?,5\nWhat is 4 + 5?,9\nWhat is 3 + 3?,100");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Run" }).ClickAsync();
        await Expect(tab.Page.Locator("header .chip").First).ToHaveTextAsync("complete", new() { Timeout = 60_000 });
        var experiment = tab.Page.Url;
        var id = new Uri(experiment).Segments[^1];

        await tab.Page.GotoAsync("/use-cases/sample/invoice-amounts");
        await tab.Page.GetByLabel("From an experiment").SelectOptionAsync([new SelectOptionValue { Label = await OptionAsync(tab.Page, "To be deleted: step by step on demo") }]);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Use it" }).ClickAsync();
        var (right, total) = CountTrials(id, "step by step");
        Assert.Equal(3, total);
        var (lower, upper) = WilsonByBisection(right, total);
        await Expect(tab.Page.Locator("#interval")).ToHaveTextAsync($"[{Points(lower)}, {Points(upper)}] %");

        await tab.Page.GotoAsync(experiment);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Really delete it" }).ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/experiments$"));
        await tab.Page.GotoAsync("/use-cases/sample/invoice-amounts");
        await Expect(tab.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync($"was deleted. The card keeps the tally it had: {right} of 3.");
        await Expect(tab.Page.Locator("#interval")).ToHaveTextAsync($"[{Points(lower)}, {Points(upper)}] %");
    }

    private static async Task<string> OptionAsync(IPage page, string start)
    {
        var option = page.Locator("#tally option").Filter(new() { HasText = start });
        await Expect(option).ToHaveCountAsync(1);
        return (await option.TextContentAsync())!.Trim();
    }

    private (int Right, int Total) CountTrials(string experiment, string prompt)
    {
        using var connection = session.Workbench.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT sum(outcome = 'correct'), count(*) FROM v_trials WHERE experiment_id = $id AND prompt_name = $prompt";
        command.Parameters.AddWithValue("$id", experiment);
        command.Parameters.AddWithValue("$prompt", prompt);
        using var reader = command.ExecuteReader();
        reader.Read();
        return (reader.GetInt32(0), reader.GetInt32(1));
    }

    private static Task ScoreAsync(IPage page, string item, int score) =>
        page.GetByRole(AriaRole.Group, new() { Name = item, Exact = true }).Locator($"input[value='{score}']").CheckAsync(new() { Force = true });

    private static async Task FillAsync(IPage page, string label, string text)
    {
        var field = page.GetByLabel(label, new() { Exact = true });
        await field.FillAsync(text);
        await field.PressAsync("Tab");
    }

    private async Task<Dictionary<string, string?>> WaitForRowAsync(string condition)
    {
        using var connection = session.Workbench.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM v_use_cases WHERE sample = 'support-reply' AND {condition}";
        Dictionary<string, string?>? row = null;
        await Wait.UntilAsync(() => (row = Read()) is not null, $"No card has {condition}.");
        return row!;

        Dictionary<string, string?>? Read()
        {
            using var reader = command.ExecuteReader();
            return !reader.Read() ? null : Enumerable.Range(0, reader.FieldCount).ToDictionary(
                reader.GetName, column => reader.IsDBNull(column) ? null : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture));
        }
    }

    private static string Points(double share) => (share * 100).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>The two shares that the score test just does not reject: where |p - s| = z sqrt(s (1 - s) / n).</summary>
    private static (double Lower, double Upper) WilsonByBisection(int successes, int n)
    {
        var share = (double)successes / n;
        return (Edge(0, share), Edge(1, share));

        double Edge(double outside, double inside)
        {
            for (var i = 0; i < 200; i++)
            {
                var middle = (outside + inside) / 2;
                if (Math.Abs(share - middle) > 1.959963984540054 * Math.Sqrt(middle * (1 - middle) / n))
                    outside = middle;
                else
                    inside = middle;
            }

            return inside;
        }
    }
}
