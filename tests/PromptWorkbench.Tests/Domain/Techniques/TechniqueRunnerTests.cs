using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Domain.Techniques;
using PromptWorkbench.Tests.Domain.Runs;
using PromptWorkbench.Tests.Storage;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Techniques;

public class TechniqueRunnerTests
{
    private readonly ConcurrentQueue<(int Call, RunUpdate Update)> updates = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_second_stage_goes_on_after_what_the_first_one_wrote_and_both_are_tagged()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var requests = new ConcurrentQueue<ChatRequest>();
        var model = new PlayedModel((request, _) =>
        {
            requests.Enqueue(request);
            return Say(request.Messages[^1].Role == ChatRole.Assistant ? " 18." : "14 + 9 = 23. {{x}}");
        });

        await RunAsync(database, model, "zero-shot-cot");

        Assert.Equal("14 + 9 = 23. {{x}} The answer is", requests.Last().Messages[^1].Content);
        Assert.Equal([0, 1], Ended().Select(ended => ended.Call));
        foreach (var (_, run) in Ended())
            Assert.Equal(["zero-shot-cot"], (await database.Runs.FindAsync(run.Id, Token))!.Tags);
    }

    [Fact]
    public async Task A_first_stage_that_fails_is_kept_and_tagged_and_there_is_no_second()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var model = PlayedModel.Saying(new TextDelta("14 +"), new ChatFailed(new ModelFailure(ModelFailureReason.HostCrashed, "It was killed.")));
        await RunAsync(database, model, "zero-shot-cot");
        var (call, run) = Assert.Single(Ended());
        Assert.Equal((0, RunStatus.Failed, "14 +"), (call, run.Status, run.Output));
        Assert.Equal(["zero-shot-cot"], (await database.Runs.FindAsync(run.Id, Token))!.Tags);
    }

    [Fact]
    public async Task Stopping_the_first_stage_leaves_out_the_second()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        using var stop = new CancellationTokenSource();
        var model = new PlayedModel((_, token) => SayAndStop(stop, token));
        await RunAsync(database, model, "zero-shot-cot", stop.Token);
        Assert.Equal(RunStatus.Stopped, Assert.Single(Ended()).Run.Status);
    }

    [Fact]
    public async Task A_persona_and_its_control_are_asked_at_the_same_time()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var both = new CountdownEvent(2);
        var model = new PlayedModel((_, token) => SayTogether(both, token));
        await RunAsync(database, model, "persona");
        Assert.Equal([0, 1], Ended().Select(ended => ended.Call).Order());
        Assert.All(Ended(), ended => Assert.Equal(RunStatus.Completed, ended.Run.Status));
    }

    [Fact]
    public async Task A_model_that_does_not_exist_is_refused_and_nothing_is_stored()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var model = PlayedModel.Saying(PlayedModel.Finished);
        var runner = new TechniqueRunner(new PromptRunner(model, database.Runs, TimeProvider.System), database.Archive);
        await runner.RunAsync(Form.Plan("zero-shot-cot", Form.Of("zero-shot-cot")), "gone", "zero-shot-cot", (call, update) => updates.Enqueue((call, update)), Token);
        Assert.IsType<RunRefused>(Assert.Single(updates).Update);
        Assert.Equal(0, (await database.Runs.ListAsync(new RunQuery(), Token)).Total);
    }

    private Task RunAsync(TemporaryDatabase database, PlayedModel model, string technique, CancellationToken? token = null) =>
        new TechniqueRunner(new PromptRunner(model, database.Runs, TimeProvider.System), database.Archive)
            .RunAsync(Form.Plan(technique, Form.Of(technique)), "played", technique, (call, update) => updates.Enqueue((call, update)), token ?? Token);

    private IReadOnlyList<(int Call, Run Run)> Ended() =>
        [.. updates.Where(update => update.Update is RunEnded).Select(update => (update.Call, ((RunEnded)update.Update).Run))];

    private static async IAsyncEnumerable<ChatUpdate> Say(string text)
    {
        await Task.Yield();
        yield return new TextDelta(text);
        yield return PlayedModel.Finished;
    }

    private static async IAsyncEnumerable<ChatUpdate> SayAndStop(CancellationTokenSource stop, [EnumeratorCancellation] CancellationToken token)
    {
        yield return new TextDelta("14 +");
        await stop.CancelAsync();
        token.ThrowIfCancellationRequested();
        yield return PlayedModel.Finished;
    }

    private static async IAsyncEnumerable<ChatUpdate> SayTogether(CountdownEvent both, [EnumeratorCancellation] CancellationToken token)
    {
        both.Signal();
        await Task.Run(() => both.Wait(token), token);
        yield return new TextDelta("Hello");
        yield return PlayedModel.Finished;
    }
}
