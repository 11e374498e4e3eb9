using System.Text.Json;
using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Tests.Domain.Runs;
using Xunit;

namespace PromptWorkbench.Tests.Storage.Experiments;

/// <summary>The runner on a real database with a model whose answers the test writes.</summary>
public class ExperimentRunTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Runs_every_cell_once_and_counts_what_came_of_it()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var experiment = await StoredAsync(database);
        await Runner(database, Answering(prompt => prompt.Contains("good") ? "7" : "none")).RunAsync(experiment, _ => { }, Token);

        var trials = await database.Experiments.TrialsAsync(experiment.Id, Token);
        Assert.Equal(experiment.Spec.Cells().ToHashSet(), trials.Select(trial => trial.Cell).ToHashSet());
        Assert.Equal(experiment.Spec.CellCount, trials.Count);
        var tallies = await database.Results.FindAsync(experiment.Id, Token);
        Assert.Equal([("bad", 0, 0, 5), ("good", 1, 4, 0)], tallies.Select(tally => (tally.PromptName, tally.Correct, tally.Wrong, tally.Unparsed)));
        Assert.Equal(tallies, await database.Results.ListAsync(Token));
        Assert.Equal(tallies, new ExperimentResults(experiment, trials).Tallies);
        Assert.Equal(["5"], database.Query("SELECT CAST(count(*) AS TEXT) FROM v_scores WHERE score IS NULL AND outcome = 'unparsed'"));
    }

    [Fact]
    public async Task Stopped_in_the_middle_it_goes_on_with_what_is_left()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var experiment = await StoredAsync(database);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var first = Runner(database, Answering(_ => "7")).RunAsync(experiment, done => { if (done == 3) stop.Cancel(); }, stop.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var before = await database.Experiments.TrialsAsync(experiment.Id, Token);
        Assert.InRange(before.Count, 3, experiment.Spec.CellCount - 1);

        var calls = 0;
        await Runner(database, Answering(_ => Interlocked.Increment(ref calls).ToString())).RunAsync(experiment, _ => { }, Token);

        Assert.Equal(experiment.Spec.CellCount - before.Count, calls);
        var after = await database.Experiments.TrialsAsync(experiment.Id, Token);
        Assert.Equal(experiment.Spec.CellCount, after.Count);
        Assert.Subset(after.Select(trial => trial.Id).ToHashSet(), before.Select(trial => trial.Id).ToHashSet());
    }

    [Fact]
    public async Task A_call_that_failed_for_a_passing_reason_runs_again_on_resuming_and_another_does_not()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var experiment = await StoredAsync(database);
        var crashed = new ChatFailed(new ModelFailure(ModelFailureReason.HostCrashed, "The host ended.", IsRetriable: true));
        var refused = new ChatFailed(new ModelFailure(ModelFailureReason.ContextOverflow, "Too long."));
        await Runner(database, new PlayedModel((request, _) => Say(request.Messages[0].Content.Contains("good") ? crashed : refused))).RunAsync(experiment, _ => { }, Token);
        Assert.Equal(10, Assert.Single(await database.Experiments.ListAsync(Token)).Done);

        await Runner(database, Answering(_ => "1")).RunAsync(experiment, _ => { }, Token);

        Assert.Equal([("bad", 0, 5), ("good", 1, 0)], (await database.Results.FindAsync(experiment.Id, Token)).Select(tally => (tally.PromptName, tally.Correct, tally.Error)));
    }

    [Fact]
    public async Task A_cell_stored_twice_keeps_its_first_trial()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var experiment = await StoredAsync(database);
        await Runner(database, Answering(_ => "1")).RunAsync(experiment, _ => { }, Token);
        var trial = (await database.Experiments.TrialsAsync(experiment.Id, Token))[0];
        await database.Experiments.AddTrialAsync(trial with { Id = Guid.NewGuid(), Output = "another" }, Token);
        Assert.Equal(["10"], database.Query("SELECT CAST(count(*) AS TEXT) FROM v_trials WHERE output = '1'"));
    }

    [Fact]
    public async Task Grading_again_changes_the_grades_and_generates_nothing()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var experiment = await StoredAsync(database);
        await Runner(database, Answering(_ => "1 or 2")).RunAsync(experiment, _ => { }, Token);
        var silent = Runner(database, new PlayedModel((_, _) => throw new InvalidOperationException("A model was called.")));

        var regraded = await silent.RegradeAsync(experiment, new GradingSpec("numeric", "first-number"), Token);

        Assert.Equal(JsonSerializer.Serialize(regraded.Spec), JsonSerializer.Serialize((await database.Experiments.FindAsync(experiment.Id, Token))!.Spec));
        Assert.Equal(["first-number|1"], database.Query("SELECT DISTINCT extractor || '|' || extracted FROM v_scores"));
        Assert.All(await database.Results.FindAsync(experiment.Id, Token), tally => Assert.Equal((1, 4), (tally.Correct, tally.Wrong)));
    }

    [Fact]
    public async Task Removing_an_experiment_removes_its_trials()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var experiment = await StoredAsync(database);
        await Runner(database, Answering(_ => "1")).RunAsync(experiment, _ => { }, Token);
        await database.Experiments.RemoveAsync(experiment.Id, Token);
        Assert.Empty(await database.Results.FindAsync(experiment.Id, Token));
        Assert.Equal(["0"], database.Query("SELECT CAST(count(*) AS TEXT) FROM trials"));
    }

    [Fact]
    public async Task A_case_asked_several_times_has_another_seed_each_time_and_counts_once_as_evidence()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var experiment = await StoredAsync(database, repeats: 3, seed: uint.MaxValue - 2);
        var seeds = new System.Collections.Concurrent.ConcurrentBag<uint?>();
        var model = new PlayedModel((request, _) =>
        {
            seeds.Add(request.Settings.Seed);
            return Say(new TextDelta(request.Settings.Seed == 0 ? "1" : "2"), PlayedModel.Finished);
        });
        await Runner(database, model).RunAsync(experiment, _ => { }, Token);

        Assert.Equal(new uint?[] { 0, uint.MaxValue - 2, uint.MaxValue - 1 }, seeds.Distinct().Order());
        var results = new ExperimentResults(experiment, await database.Experiments.TrialsAsync(experiment.Id, Token));
        Assert.Equal((1, 14, 15), (results.Tallies[0].Correct, results.Tallies[0].Wrong, results.Accuracy(results.Tallies[0])!.Count));
        Assert.Equal((15, 5), (results.Comparisons()[0].Numbers.Items, results.Comparisons()[0].Numbers.Cases));
        Assert.All(await database.Results.FindAsync(experiment.Id, Token), tally => Assert.Equal((0, 5), (tally.Correct, tally.Wrong)));
    }

    [Fact]
    public async Task A_score_names_the_grader_its_case_chose()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var experiment = await StoredAsync(database, "contains: 1");
        await Runner(database, Answering(_ => "1 or 2")).RunAsync(experiment, _ => { }, Token);
        Assert.Equal(["contains|2", "numeric|8"], database.Query("SELECT grader || '|' || count(*) FROM v_scores GROUP BY grader ORDER BY grader"));
    }

    private static async Task<Experiment> StoredAsync(TemporaryDatabase database, string expected = "1", int repeats = 1, uint? seed = null)
    {
        var spec = new ExperimentSpec(
            "Numbers",
            [new("bad", [new(ChatRole.User, "bad {{x}}")]), new("good", [new(ChatRole.User, "good {{x}}")])],
            ["played"],
            [.. Enumerable.Range(1, 5).Select(number => new ExperimentCase(new Dictionary<string, string> { ["x"] = $"{number}" }, number == 1 ? expected : $"{number + 5}"))],
            new SamplingSettings { Seed = seed },
            new GradingSpec("numeric", "last-number"))
        { Repeats = repeats };
        var experiment = Experiment.Of(spec, TimeProvider.System);
        await database.Experiments.AddAsync(experiment, Token);
        return experiment;
    }

    private static ExperimentRunner Runner(TemporaryDatabase database, PlayedModel model) => new(model, database.Experiments, TimeProvider.System);

    private static PlayedModel Answering(Func<string, string> answer) =>
        new((request, _) => Say(new TextDelta(answer(request.Messages[0].Content)), PlayedModel.Finished));

    private static async IAsyncEnumerable<ChatUpdate> Say(params ChatUpdate[] updates)
    {
        foreach (var update in updates)
        {
            await Task.Yield();
            yield return update;
        }
    }
}
