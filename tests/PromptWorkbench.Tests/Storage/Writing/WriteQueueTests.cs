using Microsoft.Data.Sqlite;
using PromptWorkbench.Domain.Agents;
using PromptWorkbench.Domain.Comparisons;
using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Domain.Storing;
using PromptWorkbench.Tests.Domain.Runs;
using Xunit;

namespace PromptWorkbench.Tests.Storage.Writing;

public class WriteQueueTests
{
    // More than the free space of any page, so that it needs new ones.
    private static readonly string Long = new('x', 200_000);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Results_that_find_the_disk_full_wait_in_memory_and_are_written_in_their_order_when_there_is_room()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var run = A.Run(status: RunStatus.Running) with { Output = Long };
        var agent = Agent();
        database.Disk.Fill();
        await database.Runs.SaveAsync(run, Token);
        await database.Agents.SaveAsync(agent with { Ending = null }, Token);
        await database.Agents.SaveStepAsync(agent.Id, Step(1), Token);
        await database.Agents.SaveStepAsync(agent.Id, Step(2), Token);
        await database.Agents.SaveAsync(agent, Token);
        await database.Runs.SaveAsync(run with { Status = RunStatus.Completed }, Token);

        await TemporaryDatabase.UntilAsync(() => database.Health.Trouble is not null);
        Assert.Equal((StorageTroubleKind.DiskFull, 4), (database.Health.Trouble!.Kind, database.Health.Waiting));
        Assert.Equal($"The disk with {database.Database.Path} is full", database.Health.Trouble.Cause);
        Assert.Empty(database.Query("SELECT id FROM runs"));
        Assert.Equal(RunStatus.Completed, (await database.Runs.FindAsync(run.Id, Token))!.Status);
        Assert.Equal([1, 2], (await database.Agents.FindAsync(agent.Id, Token))!.Steps.Select(step => step.Number));

        database.Disk.Heal();
        await TemporaryDatabase.UntilAsync(() => database.Health is { Trouble: null, Waiting: 0 });
        Assert.Equal(["completed"], database.Query("SELECT status FROM v_runs"));
        Assert.Equal(["answered 2"], database.Query("SELECT ending || ' ' || steps FROM v_agent_runs"));
    }

    [Fact]
    public async Task An_experiment_runs_to_its_end_on_a_full_disk_and_every_trial_is_written_once()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var experiment = await ExperimentAsync(database);
        var runner = new ExperimentRunner(PlayedModel.Saying(new TextDelta(Long), PlayedModel.Finished), database.Experiments, TimeProvider.System);
        database.Disk.Fill();
        await runner.RunAsync(experiment, _ => { }, Token);
        Assert.Empty(database.Query("SELECT id FROM trials"));
        Assert.Equal(6, (await database.Experiments.TrialsAsync(experiment.Id, Token)).Count);
        Assert.True(Assert.Single(await database.Experiments.ListAsync(Token)).IsComplete);

        database.Disk.Heal();
        await TemporaryDatabase.UntilAsync(() => database.Health.Waiting == 0);
        Assert.Equal(["6 6"], database.Query("SELECT count(*) || ' ' || count(DISTINCT case_number) FROM v_trials"));
        await runner.RunAsync(experiment, done => Assert.Equal(6, done), Token);
    }

    [Fact]
    public async Task What_a_person_asks_for_is_refused_with_the_reason_and_works_after_what_waits_when_there_is_room()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var prompt = new NewPrompt("Long", "", new PromptContent([new(ChatRole.User, Long)], [], new()), "");
        database.Disk.Fill();
        var refused = await Assert.ThrowsAsync<NotStoredException>(() => database.Prompts.AddAsync(prompt, Token));
        Assert.Equal($"The disk with {database.Database.Path} is full. Try again as soon as there is room.", refused.Message);
        Assert.Empty(database.Query("SELECT id FROM prompts"));

        Run[] runs = [A.Run() with { Output = Long }, A.Run() with { Output = Long }];
        foreach (var run in runs)
            await database.Runs.SaveAsync(run, Token);
        var comparison = new Comparison { Id = Guid.CreateVersion7(), CreatedAt = A.Morning, Columns = [.. runs.Select((run, index) => new ComparedRun(index + 1, "demo", run))] };
        await Assert.ThrowsAsync<NotStoredException>(() => database.Comparisons.AddAsync(comparison, Token));

        database.Disk.Heal();
        await database.Comparisons.AddAsync(comparison, Token);
        Assert.Equal((0, "long"), (database.Health.Waiting, (await database.Prompts.AddAsync(prompt, Token)).Id));
    }

    [Fact]
    public async Task A_database_that_another_program_keeps_locked_is_written_when_it_lets_go()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        using var other = new SqliteConnection($"Data Source={database.Database.Path};Pooling=False");
        other.Open();
        using (var transaction = other.BeginTransaction(deferred: false))
        {
            await database.Runs.SaveAsync(A.Run(), Token);
            await TemporaryDatabase.UntilAsync(() => database.Health.Trouble is not null);
            Assert.Equal(StorageTroubleKind.Locked, database.Health.Trouble!.Kind);
        }

        await TemporaryDatabase.UntilAsync(() => database.Health.Waiting == 0);
        Assert.Single(database.Query("SELECT id FROM runs"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_named_with_what_the_database_says()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        database.Disk.Protect();
        await database.Runs.SaveAsync(A.Run(), Token);
        await TemporaryDatabase.UntilAsync(() => database.Health.Trouble is not null);
        Assert.Equal($"{database.Database.Path} cannot be written (attempt to write a readonly database)", database.Health.Trouble!.Cause);
        database.Disk.Heal();
        await TemporaryDatabase.UntilAsync(() => database.Health.Waiting == 0);
    }

    [Fact]
    public async Task A_trial_whose_experiment_was_deleted_while_it_waited_does_not_hold_up_the_others()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var experiment = await ExperimentAsync(database);
        database.Disk.Fill();
        await new ExperimentRunner(PlayedModel.Saying(new TextDelta(Long), PlayedModel.Finished), database.Experiments, TimeProvider.System).RunAsync(experiment, _ => { }, Token);
        await database.Runs.SaveAsync(A.Run() with { Output = Long }, Token);
        database.Execute("DELETE FROM experiments");
        database.Disk.Heal();
        await TemporaryDatabase.UntilAsync(() => database.Health.Waiting == 0);
        Assert.Equal(["0 1"], database.Query("SELECT (SELECT count(*) FROM trials) || ' ' || (SELECT count(*) FROM runs)"));
    }

    [Fact]
    public async Task What_cannot_be_written_until_the_end_lies_in_a_file_that_the_next_start_takes_up()
    {
        await using var first = await TemporaryDatabase.OpenAsync();
        var (run, cut) = (A.FullRun() with { Output = Long }, A.Run(status: RunStatus.Running) with { Output = "so far" + Long });
        first.Disk.Fill();
        await first.Runs.SaveAsync(run, Token);
        await first.Runs.SaveAsync(cut, Token);
        await first.EndAsync();
        var file = Path.Combine(first.Folder, "unwritten.jsonl");
        Assert.Equal($"2 results could not be written to the database. The disk with {first.Database.Path} is full. They are in {file}; the next start writes them.", first.Database.LeftBehind);

        await using var second = await TemporaryDatabase.OpenAsync(first.Folder);
        await second.Database.TakeUpAsync(Token);
        Assert.False(File.Exists(file));
        Assert.Equivalent(run, await second.Runs.FindAsync(run.Id, Token), strict: true);
        Assert.Equal(RunStatus.Interrupted, (await second.Runs.FindAsync(cut.Id, Token))!.Status);
    }

    [Fact]
    public async Task A_nul_character_is_kept_as_its_picture_whatever_text_it_is_in()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.Runs.SaveAsync(A.Run(model: "de\0mo") with { Output = "a\0b", Failure = new ModelFailure(ModelFailureReason.ServerError, "x\0y") }, Token);
        await database.Prompts.AddAsync(new NewPrompt("Name\0", "for\0", new PromptContent([new(ChatRole.User, "Hi")], [], new()), "me\0"), Token);
        Assert.Equal(["de␀mo a␀b x␀y"], database.Query("SELECT model_id || ' ' || output || ' ' || failure_message FROM v_runs"));
        Assert.Equal(["Name␀ for␀ me␀"], database.Query("SELECT name || ' ' || description || ' ' || message FROM prompts JOIN prompt_versions ON prompt_id = prompts.id"));
    }

    private static async Task<Experiment> ExperimentAsync(TemporaryDatabase database)
    {
        var experiment = Experiment.Of(
            new ExperimentSpec(
                "Numbers",
                [new("one", [new(ChatRole.User, "{{x}}")])],
                ["played"],
                [.. Enumerable.Range(1, 6).Select(number => new ExperimentCase(new Dictionary<string, string> { ["x"] = $"{number}" }, "1"))],
                new SamplingSettings(),
                new GradingSpec("numeric", "last-number")),
            TimeProvider.System);
        await database.Experiments.AddAsync(experiment, Token);
        return experiment;
    }

    private static AgentRun Agent() => new()
    {
        Id = Guid.CreateVersion7(A.Morning),
        StartedAt = A.Morning,
        Spec = new AgentSpec("demo", "", "Why?", CallingStyle.Native, [], new SamplingSettings(), AgentBudget.Default),
        Ending = AgentEnding.Answered,
    };

    private static AgentStep Step(int number) => new() { Number = number, StartedAt = A.Morning, Milliseconds = 1, Messages = [], Text = Long, Uses = [] };
}
