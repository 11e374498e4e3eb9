using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

[Collection(Lanes.SharedWorkbench)]
public class RunsTests(Session session)
{
    private static readonly string[] JsonColumns = ["messages_written", "variables", "messages_sent", "requested_settings", "applied_settings", "tags"];

    [Fact]
    public async Task A_run_is_found_by_a_word_of_its_answer_tagged_found_by_its_tag_and_replayed_identically()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var id = await RunAsync(tab.Page, "/playground?sample=pirate", null);

        await tab.Page.GotoAsync("/runs");
        await tab.Page.GetByLabel("Search").FillAsync("ye should eight");
        await tab.Page.GetByLabel("Search").PressAsync("Enter");
        await Expect(tab.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"\?q=ye"));
        await tab.Page.GetByLabel("Status").SelectOptionAsync("completed");
        await tab.Page.GetByLabel("Model").SelectOptionAsync("demo");
        await tab.Page.Locator($"a[href='/runs/{id}']").ClickAsync();

        await tab.Page.GetByLabel("New tag").FillAsync("Seven Seas");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Add" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "seven seas" }).ClickAsync();
        await Expect(tab.Page.Locator("tbody tr")).ToHaveCountAsync(1);
        Assert.Equal([id], Ids("EXISTS (SELECT 1 FROM json_each(tags) WHERE value = 'seven seas')"));

        await tab.Page.Locator($"a[href='/runs/{id}']").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Replay" }).ClickAsync();
        await Expect(tab.Page.Locator(".replay .chip")).ToHaveTextAsync("identical");
        var replay = (await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Open the replay" }).GetAttributeAsync("href"))!.Split('/')[^1];
        Assert.NotEqual(id, replay);
        var (before, after) = (Row(id), Row(replay));
        foreach (var column in new[] { "output", "rendered_prompt", "prompt_tokens_sha256", "model_sha256", "applied_settings", "seed" })
            Assert.Equal(before[column], after[column]);
        Assert.Equal("""["replay"]""", after["tags"]);
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task Exports_hold_the_rows_that_the_filters_show_with_quotes_new_lines_and_formulas_made_safe()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var formula = await RunAsync(tab.Page, "/playground?sample=sentiment", "=HYPERLINK(\"http://x\",\"exportable\")\nand a second line, Grüße 🦜");
        var plain = await RunAsync(tab.Page, "/playground?sample=sentiment", "An exportable review; it was awful.");
        await RunAsync(tab.Page, "/playground?sample=sentiment", "Not meant.");

        await tab.Page.GotoAsync("/runs?q=exportable");
        await Expect(tab.Page.Locator("tbody tr")).ToHaveCountAsync(2);
        var csv = ReadCsv(await DownloadAsync(tab.Page, "CSV"));
        var lines = (await DownloadAsync(tab.Page, "JSONL")).TrimEnd('\n').Split('\n');

        Assert.Equal(3, csv.Count);
        Assert.Equal(2, lines.Length);
        string[] expected = [plain, formula];
        for (var place = 0; place < expected.Length; place++)
        {
            var row = Row(expected[place]);
            Assert.Equal(row.Keys, csv[0]);
            Assert.Equal(row.Select(cell => CsvCell(cell.Value)), csv[place + 1]);
            using var json = JsonDocument.Parse(lines[place]);
            Assert.Equal(row.Keys, json.RootElement.EnumerateObject().Select(member => member.Name));
            Assert.All(json.RootElement.EnumerateObject(), member => Assert.True(IsSame(row[member.Name], member), member.ToString()));
        }

        var message = csv[2][Array.IndexOf(csv[0], "user_message")];
        Assert.StartsWith("'=HYPERLINK(\"http://x\",\"exportable\")\nand a second line, Grüße 🦜", message);
    }

    [Fact]
    public async Task A_run_that_is_deleted_is_gone_from_the_list_and_the_database()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var id = await RunAsync(tab.Page, "/playground?sample=sentiment", "A deletable review.");
        await tab.Page.GotoAsync($"/runs/{id}");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Delete …" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Runs");
        Assert.Empty(Ids($"id = '{id}'"));
        await tab.Page.GotoAsync("/runs?q=deletable");
        await Expect(tab.Page.GetByText("No run matches.")).ToBeVisibleAsync();
    }

    /// <summary>Runs a sample, with another text as the whole prompt if there is one, and returns the run's id.</summary>
    private static async Task<string> RunAsync(IPage page, string address, string? prompt)
    {
        var playground = await new PlaygroundPage(page).OpenAsync(address);
        if (prompt is not null)
            await playground.Prompt.FillAsync(prompt);
        await playground.RunToTheEndAsync();
        var link = await page.GetByRole(AriaRole.Link, new() { Name = "Open the run" }).GetAttributeAsync("href");
        return link!.Split('/')[^1];
    }

    private static async Task<string> DownloadAsync(IPage page, string link)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync());
    }

    private IReadOnlyList<string> Ids(string condition)
    {
        using var connection = session.Workbench.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT id FROM v_runs WHERE {condition}";
        using var reader = command.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
            ids.Add(reader.GetString(0));
        return ids;
    }

    private Dictionary<string, object?> Row(string id)
    {
        using var connection = session.Workbench.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM v_runs WHERE id = $id";
        command.Parameters.AddWithValue("$id", id);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read(), $"no run {id} in the database");
        return Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, column => reader.IsDBNull(column) ? null : reader.GetValue(column));
    }

    private static string CsvCell(object? value) => value switch
    {
        null => "",
        string { Length: > 0 } text when "=+-@".Contains(text[0]) => "'" + text,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static bool IsSame(object? value, JsonProperty member) => value switch
    {
        null => member.Value.ValueKind == JsonValueKind.Null,
        string text when JsonColumns.Contains(member.Name) => JsonElement.DeepEquals(JsonDocument.Parse(text).RootElement, member.Value),
        string text => member.Value.GetString() == text,
        long whole => member.Value.GetInt64() == whole,
        _ => member.Value.GetDouble() == (double)value,
    };

    /// <summary>A reader after the grammar of RFC 4180, section 2.</summary>
    private static IReadOnlyList<string[]> ReadCsv(string text)
    {
        var (rows, row, cell, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var place = 0; place < text.Length; place++)
        {
            var character = text[place];
            if (quoted && character == '"' && place + 1 < text.Length && text[place + 1] == '"')
                cell.Append(text[++place]);
            else if (character == '"')
                quoted = !quoted;
            else if (quoted)
                cell.Append(character);
            else if (character is ',' or '\r')
            {
                row.Add(cell.ToString());
                cell.Clear();
            }
            else if (character == '\n')
            {
                rows.Add([.. row]);
                row.Clear();
            }
            else
                cell.Append(character);
        }

        Assert.False(quoted);
        Assert.EndsWith("\r\n", text);
        return rows;
    }
}
