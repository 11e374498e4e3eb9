using PromptWorkbench.Domain.Runs;
using Xunit;

namespace PromptWorkbench.Tests.Storage;

public class RunRatingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_thumb_is_changed_and_taken_back()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var run = A.Run() with { Output = "Arr!" };
        await database.Runs.SaveAsync(run, Token);
        await database.Ratings.RateAsync(run.Id, RunRating.Down, A.Morning, Token);
        await database.Ratings.RateAsync(run.Id, RunRating.Up, A.Morning, Token);
        await database.Runs.SaveAsync(run, Token);
        Assert.Equal(RunRating.Up, (await database.Ratings.FindAsync([run.Id, Guid.NewGuid()], Token))[run.Id]);
        Assert.Equal(["up 1 demo Arr!"], database.Query("SELECT rating || ' ' || label || ' ' || model_id || ' ' || completion FROM v_ratings"));

        await database.Ratings.RateAsync(run.Id, null, A.Morning, Token);
        Assert.Empty(await database.Ratings.FindAsync([run.Id], Token));
    }

    [Theory]
    [InlineData(RunStatus.Running)]
    [InlineData(RunStatus.Stopped)]
    [InlineData(RunStatus.Failed)]
    [InlineData(RunStatus.Interrupted)]
    public async Task Only_a_finished_answer_is_rated(RunStatus status)
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var run = A.Run(status: status);
        await database.Runs.SaveAsync(run, Token);
        await database.Ratings.RateAsync(run.Id, RunRating.Up, A.Morning, Token);
        Assert.Empty(await database.Ratings.FindAsync([run.Id], Token));
    }

    [Fact]
    public async Task A_thumb_goes_with_its_run()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var run = A.Run();
        await database.Runs.SaveAsync(run, Token);
        await database.Ratings.RateAsync(run.Id, RunRating.Up, A.Morning, Token);
        await database.Archive.DeleteAsync(run.Id, Token);
        Assert.Empty(database.Query("SELECT run_id FROM run_ratings"));
    }
}
