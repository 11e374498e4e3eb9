using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

[Collection(Lanes.SharedWorkbench)]
public class TechniquesTests(Session session)
{
    [Fact]
    public async Task Two_stages_reason_and_then_read_the_answer_off_and_both_are_in_the_database()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var techniques = await new TechniquesPage(tab.Page).OpenAsync("/techniques/zero-shot-cot");
        await tab.Page.GetByLabel("Question", new() { Exact = true }).FillAsync("Lucy has 17 stickers. She buys 12 more. She gives away 8. How many stickers does Lucy have now?");
        await techniques.RunToTheEndAsync();

        var expected = (17 + 12 - 8).ToString(CultureInfo.InvariantCulture);
        await Expect(techniques.Found).ToContainTextAsync($"found {expected} by the rule: the first number");
        var runs = (await techniques.RunIdsAsync()).Select(ReadRun).ToList();
        Assert.Equal(2, runs.Count);
        Assert.All(runs, run => Assert.Equal(("completed", "[\"zero-shot-cot\"]"), (run["status"], run["tags"])));
        var (first, second) = (runs[0], runs[1]);
        Assert.Equal(first["output"], await techniques.AnswerAsync(0));
        Assert.Equal($"{first["rendered_prompt"]}{first["output"]} The answer is", second["rendered_prompt"]);
        Assert.Equal(expected, Regex.Match(second["output"]!, @"\d+").Value);
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task A_reasoning_that_a_person_changed_leads_the_second_stage_to_another_answer()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var techniques = await new TechniquesPage(tab.Page).OpenAsync("/techniques/zero-shot-cot");
        await techniques.RunToTheEndAsync();
        await Expect(techniques.Found).ToContainTextAsync("found 18");

        await tab.Page.GetByText("Change the reasoning").ClickAsync();
        await tab.Page.GetByLabel("Reasoning", new() { Exact = true }).FillAsync("Tom starts with 14. 14 + 9 = 23. Then 23 + 5 = 28.");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Ask stage 2 again" }).ClickAsync();
        await Expect(techniques.Found).ToContainTextAsync("found 28");
        var second = ReadRun((await techniques.RunIdsAsync())[1]);
        Assert.EndsWith("Then 23 + 5 = 28. The answer is", second["rendered_prompt"]);
        Assert.Equal("[\"zero-shot-cot\"]", second["tags"]);
    }

    [Fact]
    public async Task Few_shot_teaches_a_made_up_label_and_the_token_count_is_the_tokenizers()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var techniques = await new TechniquesPage(tab.Page).OpenAsync("/techniques/few-shot");
        await tab.Page.GetByLabel("How many examples").FillAsync("3");
        await tab.Page.GetByLabel("Seed of their order").FillAsync("42");
        await Expect(tab.Page.Locator("fieldset")).ToContainTextAsync("3 shown: blue 2, green 1. The last is blue.");
        await techniques.RunToTheEndAsync();
        await Expect(techniques.Found).ToContainTextAsync("found green by the rule");

        var run = ReadRun(Assert.Single(await techniques.RunIdsAsync()));
        // Seed 42 takes rows 5, 6 and 2, counted from 0.
        const string prompt = "<|im_start|>user\nReview: What a wonderful book! I want more.\nLabel: green\n\nReview: A terrible trip. I would never go again.\nLabel: blue\n\n" +
            "Review: It made me angry. The story was boring.\nLabel: blue\n\nReview: What a wonderful movie! I want more.\nLabel:<|im_end|>\n<|im_start|>assistant\n";
        Assert.Equal(prompt, run["rendered_prompt"]);
        Assert.Equal(("[\"few-shot\"]", "green"), (run["tags"], run["output"]!.Trim()));
        var count = await TokensOfAsync(prompt);
        await Expect(tab.Page.Locator(".sees p.tokens")).ToHaveTextAsync($"{count} tokens of 1,024");
        Assert.Equal(count.ToString(CultureInfo.InvariantCulture), run["prompt_tokens"]);
        await Expect(tab.Page.GetByLabel("Answer: the prompt with the model's chat template")).ToHaveTextAsync(prompt);
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task The_steps_of_the_examples_make_the_difference_between_a_wrong_and_a_right_sum()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var techniques = await new TechniquesPage(tab.Page).OpenAsync("/techniques/few-shot?sample=sums");
        await techniques.RunToTheEndAsync();
        await Expect(techniques.Found).Not.ToContainTextAsync($"found {14 + 9 - 5} ");

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Few-shot chain of thought" }).ClickAsync();
        await Expect(tab.Page.GetByLabel("Steps of example 1")).ToBeVisibleAsync();
        await techniques.RunToTheEndAsync();
        await Expect(techniques.Found).ToContainTextAsync($"found {14 + 9 - 5} by the rule: what follows 'The answer is'");
    }

    [Theory]
    [InlineData("one text")]
    [InlineData("turns of a chat")]
    public async Task Examples_work_as_one_text_and_as_turns(string form)
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var techniques = await new TechniquesPage(tab.Page).OpenAsync("/techniques/few-shot");
        await tab.Page.GetByLabel("Written as").SelectOptionAsync(new SelectOptionValue { Label = form });
        await tab.Page.GetByLabel("Question", new() { Exact = true }).FillAsync("The room was dirty. I hated it.");
        await techniques.RunToTheEndAsync();
        await Expect(techniques.Found).ToContainTextAsync("found blue");
    }

    [Fact]
    public async Task The_start_page_asks_a_pirate_and_a_control_at_once()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        await tab.Page.GotoAsync("/");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Ask the pirate" }).ClickAsync();
        var techniques = new TechniquesPage(tab.Page);
        await techniques.EndedAsync();

        Assert.StartsWith("Arr!", await techniques.AnswerAsync(0));
        Assert.DoesNotContain("Arr", await techniques.AnswerAsync(1));
        await Expect(tab.Page.Locator(".difference ins").First).ToContainTextAsync("Arr!");
        await Expect(tab.Page.Locator(".about")).ToContainTextAsync("Tone: yes, facts: no.");
        var runs = (await techniques.RunIdsAsync()).Select(ReadRun).ToList();
        Assert.All(runs, run => Assert.Equal("[\"persona\"]", run["tags"]));
        Assert.StartsWith("<|im_start|>system\nYou are a pirate captain.<|im_end|>", runs[0]["rendered_prompt"]);
        Assert.StartsWith("<|im_start|>user\nGive me some advice.", runs[1]["rendered_prompt"]);

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Open in the playground" }).First.ClickAsync();
        await tab.Page.WaitForURLAsync("**/playground?run=*");
        await Expect(tab.Page.Locator("textarea#system")).ToBeVisibleAsync();
        await Expect(new PlaygroundPage(tab.Page).SystemMessage).ToHaveValueAsync("You are a pirate captain.");
    }

    [Fact]
    public async Task The_keyboard_runs_a_technique_and_what_was_typed_survives_a_change_of_technique()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var techniques = await new TechniquesPage(tab.Page).OpenAsync("/techniques/zero-shot");
        await tab.Page.GetByLabel("Question", new() { Exact = true }).FillAsync("What a lovely day. I loved it.");
        await tab.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(techniques.Found).ToContainTextAsync("found positive");

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Few-shot Show" }).ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Few-shot");
        await Expect(tab.Page.GetByLabel("Question", new() { Exact = true })).ToHaveValueAsync("What a lovely day. I loved it.");
    }

    private Dictionary<string, string?> ReadRun(string id)
    {
        using var connection = session.Workbench.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM v_runs WHERE id = $id";
        command.Parameters.AddWithValue("$id", id);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read(), $"no run {id} in the database");
        return Enumerable.Range(0, reader.FieldCount)
            .ToDictionary(reader.GetName, column => reader.IsDBNull(column) ? null : Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture));
    }

    /// <summary>How many tokens the model host counts when it is sent the text itself.</summary>
    private async Task<int> TokensOfAsync(string text)
    {
        using var client = new HttpClient { BaseAddress = session.Workbench.Address };
        using var content = new StringContent(JsonSerializer.Serialize(new { model = "demo", prompt = text, max_tokens = 1 }), System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/v1/completions", content);
        response.EnsureSuccessStatusCode();
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return answer.RootElement.GetProperty("usage").GetProperty("prompt_tokens").GetInt32();
    }
}
