using System.Runtime.CompilerServices;
using Microsoft.Extensions.Time.Testing;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Tests.Storage;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Runs;

public class PromptRunnerTests
{
    private readonly FakeTimeProvider time = new(A.Morning);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fills_the_variables_in_sends_the_messages_and_keeps_both_forms()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var model = PlayedModel.Saying(new TextDelta("posi"), new TextDelta("tive"), PlayedModel.Finished);

        var ended = await EndAsync(Runner(model, database.Runs), Spec("Classify: {{review}}", ("review", "Great {{soup}}!")));

        Assert.Equal("Classify: Great {{soup}}!", Assert.Single(model.Request!.Messages).Content);
        var stored = (await database.Runs.FindAsync(ended.Run.Id, Token))!;
        Assert.Equal((RunStatus.Completed, "positive", FinishReason.EndOfTurn), (stored.Status, stored.Output, stored.FinishReason));
        Assert.Equal("Classify: {{review}}", Assert.Single(stored.Spec.Messages).Content);
        Assert.Null(ended.NotSaved);
    }

    [Fact]
    public async Task Yields_the_start_then_loading_and_text_then_the_end()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var model = PlayedModel.Saying(new ModelLoading(0.5), new TextDelta("a"), PlayedModel.Finished);
        var updates = await Runner(model, database.Runs).RunAsync(Spec("Hi"), Token).ToListAsync(Token);
        Assert.Equal(
            [typeof(RunStarted), typeof(RunLoading), typeof(RunText), typeof(RunEnded)],
            updates.Select(update => update.GetType()));
    }

    [Theory]
    [InlineData("Hello {{name", "Line 1, column 7")]
    [InlineData("Hello {{name}}", "variable name has no value")]
    [InlineData("  \n ", "empty")]
    public async Task Refuses_a_prompt_that_cannot_be_sent_and_records_nothing(string prompt, string part)
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var model = PlayedModel.Saying(PlayedModel.Finished);
        var update = Assert.Single(await Runner(model, database.Runs).RunAsync(Spec(prompt), Token).ToListAsync(Token));
        Assert.Contains(part, Assert.IsType<RunRefused>(update).Message);
        Assert.Null(model.Request);
        Assert.Equal(0, (await database.Runs.ListAsync(new RunQuery(), Token)).Total);
    }

    [Fact]
    public async Task Refuses_an_unknown_model_and_names_the_known_ones()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var spec = Spec("Hi") with { ModelId = "gone" };
        var update = Assert.Single(await Runner(PlayedModel.Saying(), database.Runs).RunAsync(spec, Token).ToListAsync(Token));
        Assert.Equal("There is no model `gone`. Choose one of: played.", Assert.IsType<RunRefused>(update).Message);
    }

    [Fact]
    public async Task Keeps_the_partial_answer_of_a_call_that_fails()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var failure = new ModelFailure(ModelFailureReason.HostCrashed, "The model host was killed.", IsRetriable: true);
        var model = PlayedModel.Saying(new TextDelta("half an ans"), new ChatFailed(failure));
        var ended = await EndAsync(Runner(model, database.Runs), Spec("Hi"));
        var stored = (await database.Runs.FindAsync(ended.Run.Id, Token))!;
        Assert.Equal((RunStatus.Failed, "half an ans", failure), (stored.Status, stored.Output, stored.Failure));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_without_a_reason_is_a_failure_and_not_a_success()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var ended = await EndAsync(Runner(PlayedModel.Saying(new TextDelta("a")), database.Runs), Spec("Hi"));
        Assert.Equal((RunStatus.Failed, "a"), (ended.Run.Status, ended.Run.Output));
    }

    [Fact]
    public async Task A_connection_that_throws_becomes_a_failure_with_the_reason()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var model = new PlayedModel((_, _) => Throwing());
        var ended = await EndAsync(Runner(model, database.Runs), Spec("Hi"));
        Assert.Equal(RunStatus.Failed, ended.Run.Status);
        Assert.Contains("the wire broke", ended.Run.Failure!.Message);
    }

    [Fact]
    public async Task Stopping_ends_the_run_normally_and_keeps_what_was_generated()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var model = new PlayedModel((_, token) => Endless("word ", token));
        RunEnded? ended = null;
        await foreach (var update in Runner(model, database.Runs).RunAsync(Spec("Hi"), stop.Token))
        {
            if (update is RunText)
                await stop.CancelAsync();
            ended = update as RunEnded;
        }

        var stored = (await database.Runs.FindAsync(ended!.Run.Id, Token))!;
        Assert.Equal((RunStatus.Stopped, "word "), (stored.Status, stored.Output));
    }

    [Fact]
    public async Task A_reader_that_goes_away_leaves_a_stopped_run_behind()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var model = new PlayedModel((_, token) => Endless("word ", token));
        await foreach (var update in Runner(model, database.Runs).RunAsync(Spec("Hi"), Token))
        {
            if (update is RunText)
                break;
        }

        Assert.Equal(["stopped: word "], database.Query("SELECT status || ': ' || output FROM v_runs"));
    }

    [Fact]
    public async Task Measures_the_time_to_the_first_text()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var model = new PlayedModel((_, _) => Slow());
        var ended = await EndAsync(Runner(model, database.Runs), Spec("Hi"));
        Assert.Equal(250, ended.Run.TimeToFirstTokenMilliseconds);
        Assert.Equal(TimeSpan.FromMilliseconds(1250), ended.Run.FinishedAt - ended.Run.StartedAt);

        async IAsyncEnumerable<ChatUpdate> Slow()
        {
            await Task.Yield();
            yield return new ModelLoading(null);
            time.Advance(TimeSpan.FromMilliseconds(250));
            yield return new TextDelta("a");
            time.Advance(TimeSpan.FromSeconds(1));
            yield return new TextDelta("b");
            yield return PlayedModel.Finished;
        }
    }

    [Fact]
    public async Task Saves_a_long_answer_while_it_goes_on()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var seen = new List<string?>();
        var model = new PlayedModel((_, _) => Long());
        await EndAsync(Runner(model, database.Runs), Spec("Hi"));
        Assert.Equal(["running: ", "running: one two "], seen);

        async IAsyncEnumerable<ChatUpdate> Long()
        {
            await Task.Yield();
            yield return new TextDelta("one ");
            seen.AddRange(database.Query("SELECT status || ': ' || output FROM v_runs"));
            time.Advance(TimeSpan.FromSeconds(3));
            yield return new TextDelta("two ");
            seen.AddRange(database.Query("SELECT status || ': ' || output FROM v_runs"));
            yield return PlayedModel.Finished;
        }
    }

    [Fact]
    public async Task A_store_that_fails_does_not_cost_the_person_the_answer()
    {
        var model = PlayedModel.Saying(new TextDelta("positive"), PlayedModel.Finished);
        var ended = await EndAsync(Runner(model, new FullDisk()), Spec("Hi"));
        Assert.Equal((RunStatus.Completed, "positive"), (ended.Run.Status, ended.Run.Output));
        Assert.Equal("database or disk is full", ended.NotSaved);
    }

    [Fact]
    public async Task A_call_of_a_tool_that_nobody_offered_is_a_failure_and_keeps_the_text_before_it()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var model = PlayedModel.Saying(new TextDelta("Hm."), new ToolCallsMade([new ToolCall("1", "search", "{}")]), PlayedModel.Finished);

        var ended = await EndAsync(Runner(model, database.Runs), Spec("Hi"));

        Assert.Equal((RunStatus.Failed, "Hm."), (ended.Run.Status, ended.Run.Output));
        Assert.Contains("search", ended.Run.Failure!.Message);
    }

    private PromptRunner Runner(PlayedModel model, IRunStore store) => new(model, store, time);

    private static async Task<RunEnded> EndAsync(PromptRunner runner, RunSpec spec) =>
        Assert.IsType<RunEnded>(await runner.RunAsync(spec, Token).LastAsync(Token));

    private static RunSpec Spec(string prompt, params (string Name, string Value)[] variables) =>
        new("played", [new(ChatRole.User, prompt)], variables.ToDictionary(pair => pair.Name, pair => pair.Value), new SamplingSettings());

    private static async IAsyncEnumerable<ChatUpdate> Endless(string text, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            yield return new TextDelta(text);
        }
    }

    private static async IAsyncEnumerable<ChatUpdate> Throwing()
    {
        await Task.Yield();
        yield return new TextDelta("a");
        throw new IOException("the wire broke");
    }

    private sealed class FullDisk : IRunStore
    {
        public Task SaveAsync(Run run, CancellationToken cancellationToken) => throw new IOException("database or disk is full");

        public Task<Run?> FindAsync(Guid id, CancellationToken cancellationToken) => Task.FromResult<Run?>(null);

        public Task<RunPage> ListAsync(RunQuery query, CancellationToken cancellationToken) => Task.FromResult(new RunPage([], 0));
    }
}
