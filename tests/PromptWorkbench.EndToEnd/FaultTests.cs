using System.Net;
using System.Net.Http.Json;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace PromptWorkbench.EndToEnd;

[Collection(Lanes.SharedWorkbench)]
public class FaultTests(Session session)
{
    [Fact]
    public async Task A_model_host_killed_in_mid_stream_fails_the_run_keeps_the_text_and_the_next_run_works()
    {
        await using var workbench = await Workbench.RunAsync();
        await using var tab = await session.Chromium.OpenAsync(workbench.Address);
        var playground = await new PlaygroundPage(tab.Page).OpenAsync("/playground?sample=sentiment");
        await playground.RunToTheEndAsync();
        var host = Assert.Single(workbench.ModelHosts());

        await AnswerUntilFrozenAsync(workbench, tab.Page, playground, host);
        Workbench.Signal(host, "KILL");

        await Expect(playground.Status).ToHaveTextAsync("failed");
        await Expect(playground.Alert).ToContainTextAsync("The model host ended");
        Assert.NotEqual("", await playground.Answer.TextContentAsync());
        Assert.Equal("failed|host_crashed|1", LastRun(workbench));

        await playground.OpenAsync("/playground?sample=sentiment");
        await playground.RunToTheEndAsync();
        await Expect(playground.Answer).ToContainTextAsync("negative");
        Assert.NotEqual(host, Assert.Single(workbench.ModelHosts()));
    }

    [Fact]
    public async Task A_text_too_long_for_a_field_is_not_taken_and_the_next_run_answers_what_the_page_shows()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        var playground = await new PlaygroundPage(tab.Page).OpenAsync();
        await playground.Prompt.FillAsync("Tell me a story about the garden.");

        await playground.Prompt.FillAsync(new string('x', 5_000_000));

        await Expect(tab.Page.GetByText("5,000,000 characters; a field takes at most 1,000,000")).ToBeVisibleAsync();
        await Expect(playground.Prompt).ToHaveValueAsync("Tell me a story about the garden.");
        await playground.RunToTheEndAsync();
        await Expect(playground.Answer).ToContainTextAsync("garden");
    }

    [Fact]
    public async Task A_prompt_of_five_megabytes_is_refused_with_its_length_by_the_api_and_the_next_call_works()
    {
        using var client = new HttpClient { BaseAddress = session.Workbench.Address };

        using var refused = await AskAsync(new string('x', 5_000_000));
        var message = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("tokens; this model's context holds 1,024", message);
        using var answered = await AskAsync("Hello!");
        Assert.True(answered.IsSuccessStatusCode);

        Task<HttpResponseMessage> AskAsync(string prompt) => client.PostAsJsonAsync(
            "/v1/chat/completions", new { model = "demo", max_tokens = 8, messages = new[] { new { role = "user", content = prompt } } });
    }

    [Fact]
    public async Task Stopping_keeps_what_was_generated()
    {
        await using var workbench = await Workbench.RunAsync();
        await using var tab = await session.Chromium.OpenAsync(workbench.Address);
        var playground = await new PlaygroundPage(tab.Page).OpenAsync("/playground?sample=sentiment");
        await playground.RunToTheEndAsync();
        var host = Assert.Single(workbench.ModelHosts());

        await AnswerUntilFrozenAsync(workbench, tab.Page, playground, host);
        await tab.Page.Keyboard.PressAsync("Escape");
        await Expect(playground.Status).ToHaveTextAsync("stopped");
        Workbench.Signal(host, "CONT");
        Assert.Equal("stopped||1", LastRun(workbench));
    }

    [Fact]
    public async Task A_file_that_is_not_a_gguf_says_so_on_the_page()
    {
        var folder = Directory.CreateTempSubdirectory("workbench-models-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "broken.gguf"), "<!DOCTYPE html><title>Sign in</title>");
        await using (var workbench = await Workbench.RunAsync(folder))
        {
            await using var tab = await session.Chromium.OpenAsync(workbench.Address);
            var playground = await new PlaygroundPage(tab.Page).OpenAsync("/playground?model=broken&sample=sentiment");
            await playground.RunToTheEndAsync("failed");
            await Expect(playground.Alert).ToContainTextAsync("is not a GGUF model: it is a web page");
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_unknown_model_in_the_address_is_explained()
    {
        await using var tab = await session.Chromium.OpenAsync(session.Workbench.Address);
        await tab.Page.GotoAsync("/playground?model=gone");
        await Expect(tab.Page.GetByText("There is no model 'gone'")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_port_in_use_is_named_in_one_line()
    {
        var data = Directory.CreateTempSubdirectory("workbench-e2e-").FullName;
        var arguments = new[] { "run", "--no-build", "--project", Path.Combine(Checkout.Root, "src", "PromptWorkbench.Web"), "--", "--urls", session.Workbench.Address.ToString() };
        using var second = Workbench.Start("dotnet", arguments, data, null);
        var error = await second.StandardError.ReadToEndAsync();
        await second.WaitForExitAsync();
        Assert.Equal(1, second.ExitCode);
        Assert.Contains(session.Workbench.Address.Port.ToString(), error);
        Assert.Contains("--urls", error);
        Assert.DoesNotContain("   at ", error);
        Directory.Delete(data, recursive: true);
    }

    /// <summary>
    /// Lets the model repeat itself and freezes its host (SIGSTOP) as soon as the page shows the first text. The demo model is
    /// quick: where the answer was complete before it could be frozen, the run is made again.
    /// </summary>
    private static async Task AnswerUntilFrozenAsync(Workbench workbench, IPage page, PlaygroundPage playground, int host)
    {
        await page.ExposeFunctionAsync("freezeHost", () => Workbench.Signal(host, "STOP"));
        await playground.RepeatForeverAsync();
        await playground.SetAsync("Max tokens", "900");
        for (var attempt = 1; ; attempt++)
        {
            await page.EvaluateAsync(
                """
                () => {
                  const before = document.querySelector('#answer-text')?.textContent;
                  const watch = new MutationObserver(() => {
                    const text = document.querySelector('#answer-text')?.textContent;
                    if (!text || text === before) return;
                    watch.disconnect();
                    freezeHost();
                  });
                  watch.observe(document.body, { subtree: true, childList: true, characterData: true });
                }
                """);
            await playground.Run.ClickAsync();
            await WaitUntilFrozenAsync(host);
            if (LastRun(workbench).StartsWith("running", StringComparison.Ordinal))
                return;
            Assert.True(attempt < 10, "The demo model answered in full ten times before its host could be frozen.");
            Workbench.Signal(host, "CONT");
        }
    }

    private static Task WaitUntilFrozenAsync(int processId) => Wait.UntilAsync(
        () => File.ReadAllText($"/proc/{processId}/status").Contains("State:\tT"), "The model host was not frozen: the page showed no text.");

    private static string LastRun(Workbench workbench)
    {
        using var connection = workbench.OpenDatabase();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT status || '|' || ifnull(failure_reason, '') || '|' || (length(output) > 0) FROM v_runs ORDER BY started_at DESC, id DESC LIMIT 1";
        return (string)command.ExecuteScalar()!;
    }
}
