using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

[Collection(Lanes.SharedWorkbench)]
public partial class CompareTests(Session session)
{
    [Fact]
    public async Task Two_presses_lead_from_the_start_page_to_a_stored_preference()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        await tab.Page.GotoAsync("/");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Compare both" }).ClickAsync();
        var comparing = new ComparingPage(tab.Page);
        await comparing.AwaitTheEndAsync();
        await Expect(comparing.Vote("Answer 2 is better")).ToBeEnabledAsync();
        await tab.Page.Keyboard.PressAsync("2");
        await Expect(comparing.Said).ToContainTextAsync("Stored.");

        // 'Tom has 14 apples. He buys 9 more. He gives away 5.'
        var numbers = Number().Matches(await comparing.Prompt(1).InputValueAsync()).Select(match => int.Parse(match.Value)).ToList();
        var sum = $"{numbers[0] + numbers[1] - numbers[2]}";
        var runs = comparing.Runs();
        var row = Assert.Single(Rows($"SELECT chosen, rejected, same_prompt, is_tie FROM v_preferences WHERE rejected_run_id = '{runs[0]}' AND chosen_run_id = '{runs[1]}'"));
        Assert.EndsWith($"The answer is {sum}.", row[0].Trim());
        Assert.DoesNotContain(sum, row[1]);
        Assert.Equal(["0", "0"], row[2..]);
        Assert.Equal([["1", "better", "0", "completed"], ["2", "better", "1", "completed"]], Rows($"SELECT number, vote, is_better, status FROM v_comparisons WHERE run_id IN ('{runs[0]}', '{runs[1]}') ORDER BY number"));
        Assert.Equal((row[1], row[0]), (await comparing.Answer(1).TextContentAsync(), await comparing.Answer(2).TextContentAsync()));
        await Expect(tab.Page.Locator(".words ins").First).ToBeVisibleAsync();

        var before = Rows("SELECT id FROM v_runs").Count;
        await tab.Page.ReloadAsync();
        await Expect(comparing.Answer(2)).ToHaveTextAsync(row[0].Trim());
        await Expect(comparing.Vote("Answer 2 is better")).ToHaveAttributeAsync("aria-pressed", "true");
        Assert.Equal(before, Rows("SELECT id FROM v_runs").Count);
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task One_prompt_is_put_to_two_models_and_the_words_that_change_are_shown()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        await tab.Page.GotoAsync("/");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Compare models" }).ClickAsync();
        var comparing = new ComparingPage(tab.Page);
        await comparing.AwaitTheEndAsync();
        await Expect(tab.Page.GetByText("The columns differ in the model.")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".words del").First).ToBeVisibleAsync();
        var runs = comparing.Runs();
        Assert.Equal([["demo", "demo.gguf"], ["demo-small", "demo-small.gguf"]], Rows($"SELECT model_id, model_file FROM v_runs WHERE id IN ('{runs[0]}', '{runs[1]}') ORDER BY model_id"));
        Assert.Empty(tab.Errors);
    }

    [Fact]
    public async Task An_address_that_runs_at_once_may_be_the_first_page_of_all_and_keeps_the_theme()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address, scheme: ColorScheme.Dark);
        await tab.Page.GotoAsync("/playground?column=sample:sum-direct&column=sample:sum-step-by-step&go=1");
        await new ComparingPage(tab.Page).AwaitTheEndAsync();
        await Expect(tab.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("go=1"));
        await Expect(tab.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    [Fact]
    public async Task Two_columns_stream_at_the_same_time()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var comparing = await new ComparingPage(tab.Page).OpenAsync("sample:sum-direct", "sample:sum-step-by-step");
        foreach (var number in new[] { 1, 2 })
        {
            // A negative penalty makes every token that occurred likelier, so the answer goes on until the limit.
            await comparing.Prompt(number).FillAsync("Hi");
            await comparing.Column(number).GetByText("Settings", new() { Exact = false }).First.ClickAsync();
            await comparing.Column(number).GetByText("Sampling and repetition").ClickAsync();
            foreach (var (setting, value) in new[] { ("max-tokens", "700"), ("frequency-penalty", "-2"), ("penalty-window", "-1") })
                await tab.Page.Locator($"#c{number}-setting-{setting}").FillAsync(value);
        }

        await tab.Page.EvaluateAsync(
            """
            () => {
              window.lengths = [];
              const look = () => window.lengths.push([1, 2].map(number => document.querySelector(`#c${number}-answer-text`)?.textContent.length ?? 0));
              new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
            }
            """);
        await comparing.RunToTheEndAsync();
        var lengths = await tab.Page.EvaluateAsync<int[][]>("window.lengths");
        var ends = lengths[^1];
        Assert.All(ends, end => Assert.True(end > 700, $"{end} characters"));
        Assert.Contains(lengths, length => length[0] > 0 && length[0] < ends[0] && length[1] > 0 && length[1] < ends[1]);
    }

    [Fact]
    public async Task A_column_that_fails_says_so_and_the_other_answers()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var comparing = await new ComparingPage(tab.Page).OpenAsync("sample:sum-direct", "sample:sum-step-by-step", "sample:sum-direct@no-such-model");
        await comparing.Prompt(1).FillAsync(string.Concat(Enumerable.Repeat("1234567890", 200)));
        await comparing.RunToTheEndAsync();
        await Expect(comparing.Column(1).GetByRole(AriaRole.Alert)).ToContainTextAsync("The prompt is too long");
        await Expect(comparing.Answer(2)).ToContainTextAsync("The answer is 18.");
        await Expect(comparing.Column(3).GetByRole(AriaRole.Alert)).ToContainTextAsync("There is no model `no-such-model`");
        await Expect(comparing.Vote("Tie (none is better)")).ToBeDisabledAsync();
        await Expect(comparing.Said).ToContainTextAsync("Only finished answers can be voted on");
    }

    [Fact]
    public async Task A_vote_and_a_thumb_are_changed_and_the_comparison_is_found_again()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var comparing = await new ComparingPage(tab.Page).OpenAsync("sample:sum-direct", "sample:sum-direct");
        await comparing.RunToTheEndAsync();
        await Expect(tab.Page.GetByText("Answers 1 and 2 are the same, character for character.")).ToBeVisibleAsync();
        await comparing.Vote("Answer 1 is better").ClickAsync();
        await Expect(comparing.Vote("Answer 1 is better")).ToHaveAttributeAsync("aria-pressed", "true");
        await tab.Page.Keyboard.PressAsync("0");
        await Expect(comparing.Vote("Tie (none is better)")).ToHaveAttributeAsync("aria-pressed", "true");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Bad: answer 1" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Bad: answer 1" })).ToHaveAttributeAsync("aria-pressed", "true");
        var runs = comparing.Runs();
        Assert.Equal([["tie"]], Rows($"SELECT DISTINCT vote FROM v_comparisons WHERE run_id IN ('{runs[0]}', '{runs[1]}')"));
        Assert.Equal([["down", "0"]], Rows($"SELECT rating, label FROM v_ratings WHERE run_id = '{runs[0]}'"));

        await comparing.Column(1).GetByRole(AriaRole.Link, new() { Name = "Open the run" }).ClickAsync();
        await Expect(tab.Page.GetByLabel("Judgement")).ToContainTextAsync("this is answer 1; tie");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Comparison of 2 answers" }).ClickAsync();
        await Expect(comparing.Vote("Tie (none is better)")).ToHaveAttributeAsync("aria-pressed", "true");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Comparisons" }).First.ClickAsync();
        await Expect(tab.Page.Locator("tbody tr").First).ToContainTextAsync("tie");
    }

    [Fact]
    public async Task A_digit_in_an_editor_is_text_and_no_vote()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var comparing = await new ComparingPage(tab.Page).OpenAsync("sample:sum-direct", "sample:sum-step-by-step");
        await comparing.RunToTheEndAsync();
        await comparing.Prompt(1).FillAsync("");
        await tab.Page.Keyboard.TypeAsync("1x");
        await Expect(comparing.Prompt(1)).ToHaveValueAsync("1x");
        await Expect(comparing.Column(1)).ToContainTextAsync("You have changed the column since this answer.");
        await Expect(comparing.Vote("Answer 1 is better")).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task What_was_typed_and_not_run_is_there_after_a_reload()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var comparing = await new ComparingPage(tab.Page).OpenAsync("sample:sum-direct", "sample:sum-step-by-step");
        await comparing.Prompt(2).FillAsync("Typed, not run. {{who}}");
        await tab.Page.GetByLabel("who", new() { Exact = true }).FillAsync("Ada");
        await Expect(tab.Page).ToHaveURLAsync(new Regex("step-by-step"));
        await tab.Page.WaitForFunctionAsync("() => sessionStorage.getItem('playground')?.includes('Ada')");
        await tab.Page.ReloadAsync();
        await Expect(comparing.Prompt(2)).ToHaveValueAsync("Typed, not run. {{who}}");
        await Expect(tab.Page.GetByLabel("who", new() { Exact = true })).ToHaveValueAsync("Ada");

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Runs", Exact = true }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Playground", Exact = true }).ClickAsync();
        await Expect(comparing.Prompt(2)).ToHaveValueAsync("Typed, not run. {{who}}");
    }

    [Fact]
    public async Task Examples_reach_the_model_as_messages_of_their_own()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var playground = await new PlaygroundPage(tab.Page).OpenAsync("/playground?sample=sum-direct");
        var add = tab.Page.GetByRole(AriaRole.Button, new() { Name = "Add a message" });
        await playground.Prompt.FillAsync("What is 1 + 1?");
        await add.ClickAsync();
        await tab.Page.GetByLabel("Message 2", new() { Exact = true }).FillAsync("2");
        await add.ClickAsync();
        await tab.Page.GetByLabel("Message 3", new() { Exact = true }).FillAsync("What is 2 + 3?");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "What the model sees" }).ClickAsync();
        await Expect(tab.Page.GetByLabel("The prompt with the model's chat template")).ToContainTextAsync(
            "<|im_start|>user\nWhat is 1 + 1?<|im_end|>\n<|im_start|>assistant\n2<|im_end|>\n<|im_start|>user\nWhat is 2 + 3?<|im_end|>");
    }

    [Fact]
    public async Task A_chapter_of_a_book_is_taken_and_refused_for_its_length_only()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var playground = await new PlaygroundPage(tab.Page).OpenAsync("/playground?sample=sum-direct");
        await playground.Prompt.FillAsync(string.Concat(Enumerable.Repeat("It was the best of times. ", 4_000)));
        await playground.RunToTheEndAsync("failed");
        await Expect(playground.Alert).ToContainTextAsync("The prompt is too long");
    }

    private List<string[]> Rows(string query)
    {
        using var connection = session.Workbench.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        return rows;
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
