using System.Text.Json;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

[Collection(Lanes.SharedWorkbench)]
public class PlaygroundTests(Session session)
{
    [Fact]
    public async Task A_prompt_on_the_demo_model_streams_into_the_page_and_is_found_again_in_the_database()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var playground = await new PlaygroundPage(tab.Page).OpenAsync("/playground?sample=sum-step-by-step");

        await playground.RunToTheEndAsync();

        var answer = await playground.Answer.InnerTextAsync();
        Assert.EndsWith("The answer is 18.", answer.Trim());
        var link = await tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Open the run" }).GetAttributeAsync("href");
        var run = ReadRun(link!.Split('/')[^1]);
        Assert.Equal(answer, run["output"]);
        Assert.Equal(("completed", "demo", "end_of_turn"), (run["status"], run["model_id"], run["finish_reason"]));
        Assert.Equal("demo.gguf", run["model_file"]);
        Assert.StartsWith("<|im_start|>user\nTom has 14 apples.", run["rendered_prompt"]);
        Assert.Equal(Sha256OfDemoModel(), run["model_sha256"]);
        Assert.Equal(0, JsonDocument.Parse(run["applied_settings"]!).RootElement.GetProperty("temperature").GetDouble());
        Assert.True(double.Parse(run["time_to_first_token_ms"]!) > 0);
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task A_long_answer_appears_piece_by_piece_and_each_piece_goes_on_where_the_last_ended()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var playground = await new PlaygroundPage(tab.Page).OpenAsync("/playground?sample=sentiment");
        await playground.SetAsync("Max tokens", "900");
        await playground.RepeatForeverAsync();
        await WatchAnswerAsync(tab.Page);
        await playground.RunToTheEndAsync();

        var states = await tab.Page.EvaluateAsync<string[]>("window.answerStates");
        Assert.True(states.Length > 2, $"the answer came in {states.Length} pieces");
        Assert.All(states.Zip(states.Skip(1)), pair => Assert.StartsWith(pair.First, pair.Second));
        Assert.Equal(await playground.Answer.TextContentAsync(), states[^1]);
        await Expect(tab.Page.GetByText("reached the limit of 900 tokens; the answer is cut off")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task One_sentence_more_in_the_prompt_turns_a_wrong_answer_into_a_right_one()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var playground = await new PlaygroundPage(tab.Page).OpenAsync("/playground?sample=sum-direct");
        await playground.RunToTheEndAsync();
        Assert.DoesNotContain("18", await playground.Answer.InnerTextAsync());

        await playground.Prompt.FillAsync(await playground.Prompt.InputValueAsync() + " Let's think step by step.");
        await playground.RunToTheEndAsync();
        await Expect(playground.Answer).ToContainTextAsync("The answer is 18.");
    }

    [Fact]
    public async Task A_variable_gets_a_field_a_missing_value_is_named_and_the_model_sees_what_was_filled_in()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var playground = await new PlaygroundPage(tab.Page).OpenAsync();
        await playground.Prompt.FillAsync("What is {{first}} + {{second}}?");
        await tab.Page.GetByLabel("first", new() { Exact = true }).FillAsync("12");

        await playground.Run.ClickAsync();
        await Expect(playground.Alert).ToContainTextAsync("second has no value");

        await tab.Page.GetByLabel("second", new() { Exact = true }).FillAsync("7");
        await tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "What the model sees" }).ClickAsync();
        await Expect(tab.Page.GetByLabel("The prompt with the model's chat template")).ToContainTextAsync("What is 12 + 7?");
    }

    [Fact]
    public async Task A_template_error_is_shown_under_the_editor_with_its_line_and_column()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var playground = await new PlaygroundPage(tab.Page).OpenAsync();
        await playground.Prompt.FillAsync("Hello\n{% if x %}");
        await Expect(tab.Page.Locator("#prompt-error")).ToContainTextAsync("Line 2, column 1");
    }

    [Fact]
    public async Task The_token_count_follows_the_models_own_tokenizer()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var playground = await new PlaygroundPage(tab.Page).OpenAsync();
        await playground.SystemMessage.FillAsync("");
        await playground.Prompt.FillAsync("12345");
        // <|im_start|> user \n, five digits that are never merged, <|im_end|> \n, <|im_start|> assistant \n
        await Expect(tab.Page.Locator("p.tokens")).ToContainTextAsync(await TokensOfAsync("<|im_start|>user\n12345<|im_end|>\n<|im_start|>assistant\n") + " tokens of 1,024");
    }

    [Fact]
    public async Task A_prompt_longer_than_the_context_is_refused_with_both_numbers()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var playground = await new PlaygroundPage(tab.Page).OpenAsync();
        await playground.Prompt.FillAsync(string.Concat(Enumerable.Repeat("1234567890", 200)));
        await playground.RunToTheEndAsync("failed");
        await Expect(playground.Alert).ToContainTextAsync("The prompt is too long");
        await Expect(playground.Alert).ToContainTextAsync("1,024");
    }

    [Fact]
    public async Task A_stored_run_opens_again_in_the_playground_as_it_was_written()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var playground = await new PlaygroundPage(tab.Page).OpenAsync("/playground?sample=sentiment");
        await playground.RunToTheEndAsync();
        Assert.Equal("negative", (await playground.Answer.InnerTextAsync()).Trim());

        await tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Open the run" }).ClickAsync();
        await Expect(tab.Page.Locator("#run-answer")).ToContainTextAsync("negative");
        await tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Open in the playground" }).ClickAsync();
        await Expect(playground.Prompt).ToHaveValueAsync(new System.Text.RegularExpressions.Regex(@"\{\{review\}\}"));
        await Expect(tab.Page.GetByLabel("review", new() { Exact = true })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex("The soup was cold"));
    }

    [Fact]
    public async Task The_keyboard_runs_a_prompt_and_opens_the_palette()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var playground = await new PlaygroundPage(tab.Page).OpenAsync("/playground?sample=sentiment");
        await playground.Prompt.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Control+Enter");
        await Expect(playground.Status).ToHaveTextAsync("completed");

        await tab.Page.Keyboard.PressAsync("Control+k");
        await tab.Page.Keyboard.TypeAsync("runs");
        await Expect(tab.Page.GetByRole(Microsoft.Playwright.AriaRole.Combobox, new() { Name = "Filter pages" })).ToHaveValueAsync("runs");
        Assert.DoesNotContain("runs", await playground.Prompt.InputValueAsync());
        await tab.Page.Keyboard.PressAsync("Enter");
        await Expect(tab.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/runs$"));
    }

    private static Task WatchAnswerAsync(Microsoft.Playwright.IPage page) => page.EvaluateAsync(
        """
        () => {
          window.answerStates = [];
          const look = () => {
            const text = document.querySelector('#answer-text')?.textContent ?? '';
            if (text && text !== window.answerStates.at(-1)) window.answerStates.push(text);
          };
          new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
        }
        """);

    private Dictionary<string, string?> ReadRun(string id)
    {
        using var connection = session.Workbench.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT * FROM v_runs WHERE id = $id";
        command.Parameters.AddWithValue("$id", id);
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read(), $"no run {id} in the database");
        return Enumerable.Range(0, reader.FieldCount)
            .ToDictionary(reader.GetName, column => reader.IsDBNull(column) ? null : Convert.ToString(reader.GetValue(column), System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string Sha256OfDemoModel() =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(Checkout.Root, "models", "demo.gguf"))));

    private async Task<int> TokensOfAsync(string text)
    {
        using var client = new HttpClient { BaseAddress = session.Workbench.Address };
        using var content = new StringContent(
            JsonSerializer.Serialize(new { model = "demo", prompt = text, max_tokens = 1 }), System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/v1/completions", content);
        response.EnsureSuccessStatusCode();
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return answer.RootElement.GetProperty("usage").GetProperty("prompt_tokens").GetInt32();
    }
}
