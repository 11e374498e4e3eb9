using PromptWorkbench.Domain.Runs;
using Xunit;

namespace PromptWorkbench.Tests.Storage;

public class RunTagTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tag_stays_when_the_run_is_saved_again()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var run = A.Run(status: RunStatus.Running);
        await database.Runs.SaveAsync(run, Token);
        await database.Archive.AddTagAsync(run.Id, "b", Token);
        await database.Archive.AddTagAsync(run.Id, "a", Token);
        await database.Archive.AddTagAsync(run.Id, "a", Token);
        await database.Runs.SaveAsync(run with { Status = RunStatus.Completed }, Token);
        Assert.Equal(["a", "b"], (await database.Runs.FindAsync(run.Id, Token))!.Tags);
        Assert.Equal(["""["a","b"]"""], database.Query("SELECT tags FROM v_runs"));
    }

    [Fact]
    public async Task A_tag_on_a_run_that_is_gone_is_not_kept()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.Archive.AddTagAsync(Guid.NewGuid(), "a", Token);
        Assert.Empty((await database.Archive.ChoicesAsync(Token)).Tags);
    }

    [Fact]
    public async Task The_choices_are_the_models_and_tags_in_use()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        foreach (var (model, tag) in new[] { ("zeta", "good"), ("alpha", "bad"), ("zeta", "bad") })
        {
            var run = A.Run(model);
            await database.Runs.SaveAsync(run, Token);
            await database.Archive.AddTagAsync(run.Id, tag, Token);
        }

        var choices = await database.Archive.ChoicesAsync(Token);
        Assert.Equal(["alpha", "zeta"], choices.ModelIds);
        Assert.Equal(["bad", "good"], choices.Tags);
    }
}
