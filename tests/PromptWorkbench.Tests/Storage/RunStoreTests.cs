using System.Text.Json;
using PromptWorkbench.Domain.Runs;
using Xunit;

namespace PromptWorkbench.Tests.Storage;

public class RunStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_back_every_field_of_a_run()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var run = A.FullRun();
        await database.Runs.SaveAsync(run, Token);
        Assert.Equal(Comparable(run), Comparable(await database.Runs.FindAsync(run.Id, Token)));
    }

    [Fact]
    public async Task Keeps_what_is_not_known_apart_from_zero()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var run = A.Run(status: RunStatus.Running);
        await database.Runs.SaveAsync(run, Token);
        var stored = (await database.Runs.FindAsync(run.Id, Token))!;
        Assert.Equal(Comparable(run), Comparable(stored));
        Assert.Null(stored.Usage);
        Assert.Equal([null], database.Query("SELECT completion_tokens FROM v_runs"));
    }

    [Fact]
    public async Task Saving_again_replaces_the_run()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var run = A.Run(status: RunStatus.Running);
        await database.Runs.SaveAsync(run, Token);
        await database.Runs.SaveAsync(run with { Status = RunStatus.Completed, Output = "positive" }, Token);
        Assert.Equal(["completed: positive"], database.Query("SELECT status || ': ' || output FROM v_runs"));
    }

    [Fact]
    public async Task Lists_the_newest_first_in_pages_that_neither_repeat_nor_skip()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var runs = Enumerable.Range(0, 7).Select(minute => A.Run(startedAt: A.Morning.AddMinutes(minute / 2))).ToList();
        foreach (var run in runs)
            await database.Runs.SaveAsync(run, Token);

        var first = await database.Runs.ListAsync(new RunQuery(Take: 4), Token);
        var second = await database.Runs.ListAsync(new RunQuery(Skip: 4, Take: 4), Token);

        Assert.Equal(7, first.Total);
        Assert.Equal((4, 3), (first.Runs.Count, second.Runs.Count));
        var listed = first.Runs.Concat(second.Runs).ToList();
        Assert.Equal(runs.Select(run => run.Id).ToHashSet(), listed.Select(run => run.Id).ToHashSet());
        Assert.Equal(listed.Select(run => run.StartedAt).OrderDescending(), listed.Select(run => run.StartedAt));
    }

    [Fact]
    public async Task Lists_only_the_runs_of_the_model_asked_for()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.Runs.SaveAsync(A.Run("demo"), Token);
        await database.Runs.SaveAsync(A.Run("other"), Token);
        var page = await database.Runs.ListAsync(new RunQuery(new RunFilter { ModelId = "other" }), Token);
        Assert.Equal((1, "other"), (page.Total, Assert.Single(page.Runs).Spec.ModelId));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 201)]
    [InlineData(-1, 10)]
    public async Task Refuses_a_page_out_of_range(int skip, int take)
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => database.Runs.ListAsync(new RunQuery(Skip: skip, Take: take), Token));
    }

    [Fact]
    public async Task Loses_nothing_when_many_circuits_save_at_once()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var runs = Enumerable.Range(0, 60).Select(_ => A.FullRun() with { Id = Guid.NewGuid(), Output = new string('é', 20_000) }).ToList();
        await Parallel.ForEachAsync(runs, Token, async (run, token) => await database.Runs.SaveAsync(run, token));
        Assert.Equal(["60"], database.Query("SELECT CAST(count(*) AS TEXT) FROM v_runs WHERE length(output) = 20000"));
    }

    [Fact]
    public async Task Keeps_an_answer_of_a_megabyte_whole()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var run = A.Run() with { Output = string.Concat(Enumerable.Repeat("0123456789🦜\n", 80_000)) };
        await database.Runs.SaveAsync(run, Token);
        Assert.Equal(run.Output, (await database.Runs.FindAsync(run.Id, Token))!.Output);
    }

    [Fact]
    public async Task Keeps_what_follows_a_nul_character_and_shows_where_it_was()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var run = A.Run() with { Output = "before\0after" };
        await database.Runs.SaveAsync(run, Token);
        Assert.Equal("before\u2400after", (await database.Runs.FindAsync(run.Id, Token))!.Output);
    }

    [Fact]
    public async Task Finds_nothing_under_an_unknown_id()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        Assert.Null(await database.Runs.FindAsync(Guid.NewGuid(), Token));
    }

    /// <summary>Records compare their lists by reference, so compare what they hold.</summary>
    private static string Comparable(Run? run) => JsonSerializer.Serialize(run);
}
