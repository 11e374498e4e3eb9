using PromptWorkbench.Domain.Comparisons;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;
using Xunit;

namespace PromptWorkbench.Tests.Storage.Comparisons;

public class ComparisonStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_comparison_comes_back_with_its_runs_in_their_order()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var comparison = await AddAsync(database, Answer("one"), Answer("two", "other"));
        var found = (await database.Comparisons.FindAsync(comparison.Id, Token))!;
        Assert.Equal([(1, "demo", "one"), (2, "other", "two")], found.Columns.Select(column => (column.Number, column.ModelId, column.Run!.Output)));
        Assert.Equal(A.Morning, found.CreatedAt);
        Assert.Null(found.Vote);
    }

    [Fact]
    public async Task It_is_found_by_exactly_its_runs()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var comparison = await AddAsync(database, Answer("one"), Answer("two"), Answer("three"));
        var ids = comparison.Columns.Select(column => column.Run!.Id).ToList();
        Assert.Equal(comparison.Id, (await database.Comparisons.FindAsync(ids, Token))!.Id);
        Assert.Null(await database.Comparisons.FindAsync([.. ids.Take(2)], Token));
        Assert.Null(await database.Comparisons.FindAsync([ids[1], ids[0], ids[2]], Token));
        Assert.Equal(comparison.Id, Assert.Single(await database.Comparisons.OfRunAsync(ids[2], Token)).Id);
    }

    [Fact]
    public async Task The_last_vote_counts_and_can_be_taken_back()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var comparison = await AddAsync(database, Answer("one"), Answer("two"));
        await VoteAsync(database, comparison, Vote.Better(1));
        await VoteAsync(database, comparison, Vote.Better(2));
        Assert.Equal(Vote.Better(2), (await database.Comparisons.FindAsync(comparison.Id, Token))!.Vote);
        Assert.Equal(["1 0 2026-11-23T09:31:00.125Z", "2 1 2026-11-23T09:31:00.125Z"], database.Query("SELECT number || ' ' || is_better || ' ' || voted_at FROM v_comparisons ORDER BY number"));
        Assert.Equal(["two > one"], Pairs(database));

        await VoteAsync(database, comparison, null);
        Assert.Null((await database.Comparisons.FindAsync(comparison.Id, Token))!.Vote);
        Assert.Empty(Pairs(database));
    }

    [Fact]
    public async Task A_better_answer_is_preferred_to_each_other_finished_one()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var stopped = Answer("half") with { Status = RunStatus.Stopped };
        var comparison = await AddAsync(database, Answer("one"), Answer("two"), stopped, Answer("four"));
        await VoteAsync(database, comparison, Vote.Better(2));
        Assert.Equal(["two > four", "two > one"], Pairs(database));
    }

    [Fact]
    public async Task A_tie_gives_each_pair_once_and_all_bad_gives_none()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var comparison = await AddAsync(database, Answer("one"), Answer("two"), Answer("three"));
        await VoteAsync(database, comparison, Vote.Tie);
        Assert.Equal(["one = three", "one = two", "two = three"], Pairs(database));
        await VoteAsync(database, comparison, Vote.AllBad);
        Assert.Empty(Pairs(database));
        Assert.Equal(["all_bad"], database.Query("SELECT DISTINCT vote FROM v_comparisons"));
    }

    [Fact]
    public async Task A_preference_says_whether_both_models_were_sent_the_same_prompt()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var other = Answer("three") with { Messages = [new(ChatRole.User, "Bye")] };
        await VoteAsync(database, await AddAsync(database, Answer("one"), Answer("two"), other), Vote.Better(1));
        Assert.Equal(["three 0", "two 1"], database.Query("SELECT rejected || ' ' || same_prompt FROM v_preferences ORDER BY 1"));
        Assert.Equal(["user Hello Ada"], database.Query("SELECT DISTINCT json_extract(prompt, '$[0].role') || ' ' || json_extract(prompt, '$[0].content') FROM v_preferences"));
    }

    [Fact]
    public async Task A_vote_for_an_answer_that_is_not_finished_is_refused_and_nothing_changes()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var failed = Answer("half") with { Status = RunStatus.Failed };
        var comparison = await AddAsync(database, Answer("one"), failed, Answer("three"));
        Assert.Equal("Answer 2 is not finished.", await database.Comparisons.VoteAsync(comparison.Id, Vote.Better(2), A.Morning, Token));
        Assert.Null((await database.Comparisons.FindAsync(comparison.Id, Token))!.Vote);
        Assert.Equal("This comparison is no longer in the database.", await database.Comparisons.VoteAsync(Guid.NewGuid(), Vote.Tie, A.Morning, Token));
    }

    [Fact]
    public async Task A_deleted_run_leaves_its_column_empty_and_the_comparison_goes_with_the_last()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var comparison = await AddAsync(database, Answer("one"), Answer("two", "other"));
        await VoteAsync(database, comparison, Vote.Better(2));

        await database.Archive.DeleteAsync(comparison.Columns[1].Run!.Id, Token);
        var left = (await database.Comparisons.FindAsync(comparison.Id, Token))!;
        Assert.Equal([(1, "demo", "one"), (2, "other", null)], left.Columns.Select(column => (column.Number, column.ModelId, column.Run?.Output)));
        Assert.Equal(Vote.Better(2), left.Vote);
        Assert.Empty(Pairs(database));
        Assert.Equal(2, database.Query("SELECT number FROM v_comparisons").Count);

        await database.Archive.DeleteAsync(comparison.Columns[0].Run!.Id, Token);
        Assert.Null(await database.Comparisons.FindAsync(comparison.Id, Token));
        Assert.Empty(database.Query("SELECT number FROM v_comparisons"));
    }

    [Fact]
    public async Task The_list_has_the_newest_first_and_says_how_many_there_are()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        for (var minute = 0; minute < 3; minute++)
            await AddAsync(database, A.Morning.AddMinutes(minute), Answer($"{minute}"), Answer("x"));
        var page = await database.Comparisons.ListAsync(1, 1, Token);
        Assert.Equal((3, "1"), (page.Total, Assert.Single(page.Comparisons).Columns[0].Run!.Output));
    }

    private static Run Answer(string output, string model = "demo") => A.Run(model) with { Output = output };

    private static Task<Comparison> AddAsync(TemporaryDatabase database, params Run[] runs) => AddAsync(database, A.Morning, runs);

    private static async Task<Comparison> AddAsync(TemporaryDatabase database, DateTimeOffset at, params Run[] runs)
    {
        foreach (var run in runs)
            await database.Runs.SaveAsync(run, Token);
        var comparison = new Comparison
        {
            Id = Guid.CreateVersion7(at),
            CreatedAt = at,
            Columns = [.. runs.Select((run, index) => new ComparedRun(index + 1, run.Spec.ModelId, run))],
        };
        await database.Comparisons.AddAsync(comparison, Token);
        return comparison;
    }

    private static async Task VoteAsync(TemporaryDatabase database, Comparison comparison, Vote? vote) =>
        Assert.Null(await database.Comparisons.VoteAsync(comparison.Id, vote, A.Morning.AddMinutes(1), Token));

    private static IReadOnlyList<string?> Pairs(TemporaryDatabase database) =>
        database.Query("SELECT chosen || iif(is_tie, ' = ', ' > ') || rejected FROM v_preferences ORDER BY 1");
}
