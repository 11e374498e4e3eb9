using PromptWorkbench.Domain.Runs;
using Xunit;

namespace PromptWorkbench.Tests.Storage;

public class RunSearchTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("parrot")]
    [InlineData("PARROT")]
    [InlineData("parr")]
    [InlineData("parrot gruße")]
    [InlineData("\"walks the plank\"")]
    [InlineData("im_start")]
    [InlineData("holiday")]
    public async Task Finds_a_run_by_words_of_its_prompt_answer_rendered_prompt_and_tags(string text)
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var run = A.FullRun() with { Output = "The parrot walks the plank." };
        await database.Runs.SaveAsync(run, Token);
        await database.Runs.SaveAsync(A.Run() with { Output = "nothing of the kind" }, Token);
        await database.Archive.AddTagAsync(run.Id, "holiday ideas", Token);
        Assert.Equal([run.Id], await IdsAsync(database, text));
    }

    [Theory]
    [InlineData("\"plank the walks\"")]
    [InlineData("parrot cat")]
    [InlineData("arrot")]
    public async Task Finds_nothing_where_a_word_or_the_order_of_a_phrase_is_missing(string text)
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.Runs.SaveAsync(A.Run() with { Output = "The parrot walks the plank." }, Token);
        Assert.Empty(await IdsAsync(database, text));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"\"\" \"")]
    [InlineData("parrot\"")]
    [InlineData("\"parrot")]
    [InlineData("output:parrot")]
    [InlineData("NEAR(parrot, plank)")]
    [InlineData("parrot AND OR NOT")]
    [InlineData("(((")]
    [InlineData("* ^ - + { } : , ' ; --")]
    [InlineData("par\0rot")]
    [InlineData("\ud83e")]
    [InlineData("%_\\")]
    public async Task Any_text_is_a_search_and_never_an_error(string text)
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.Runs.SaveAsync(A.Run() with { Output = "The parrot walks the plank." }, Token);
        Assert.InRange((await IdsAsync(database, text)).Count, 0, 1);
        Assert.Empty(await IdsAsync(database, $"unheard {text}"));
    }

    [Fact]
    public async Task A_search_of_thousands_of_words_is_answered()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.Runs.SaveAsync(A.Run() with { Output = "word" }, Token);
        Assert.Single(await IdsAsync(database, string.Concat(Enumerable.Repeat("word ", 5000))));
    }

    [Fact]
    public async Task Follows_what_is_saved_again_tagged_untagged_and_deleted()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var run = A.Run(status: RunStatus.Running) with { Output = "first" };
        await database.Runs.SaveAsync(run, Token);
        await database.Archive.AddTagAsync(run.Id, "draft", Token);
        await database.Runs.SaveAsync(run with { Status = RunStatus.Completed, Output = "second" }, Token);

        Assert.Empty(await IdsAsync(database, "first"));
        Assert.Single(await IdsAsync(database, "second draft"));

        await database.Archive.RemoveTagAsync(run.Id, "draft", Token);
        Assert.Empty(await IdsAsync(database, "draft"));
        Assert.Single(await IdsAsync(database, "second"));

        await database.Archive.AddTagAsync(run.Id, "kept", Token);
        Assert.True(await database.Archive.DeleteAsync(run.Id, Token));
        Assert.False(await database.Archive.DeleteAsync(run.Id, Token));
        Assert.Empty(await IdsAsync(database, "second"));
        Assert.Equal(["0"], database.Query("SELECT CAST((SELECT count(*) FROM run_tags) + (SELECT count(*) FROM run_numbers) + (SELECT count(*) FROM run_search) AS TEXT)"));
    }

    [Fact]
    public async Task Runs_stored_before_there_was_a_search_are_found()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.MigrateToAsync("Initial");
        database.Execute(
            """
            INSERT INTO runs (id, started_at, status, model_id, messages_written, variables, messages_sent, requested_settings, output, has_provenance)
            VALUES ('01939a00-0000-7000-8000-000000000001', '2026-11-23T09:30:00.125Z', 'completed', 'demo', '[]', '{}', '[{"role":"user","content":"an old question"}]', '{}', 'an old answer', 0)
            """);
        await database.Database.OpenAsync(Token);
        Assert.Single(await IdsAsync(database, "old question answer"));
    }

    [Fact]
    public async Task Conditions_are_met_all_at_once()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var wanted = A.Run() with { Status = RunStatus.Failed, Output = "apple" };
        Run[] others =
        [
            A.Run("other") with { Status = RunStatus.Failed, Output = "apple" },
            A.Run() with { Output = "apple" },
            A.Run() with { Status = RunStatus.Failed, Output = "pear" },
            A.Run(startedAt: A.Morning.AddDays(1)) with { Status = RunStatus.Failed, Output = "apple" },
            A.Run(startedAt: A.Morning.AddMilliseconds(-1)) with { Status = RunStatus.Failed, Output = "apple" },
        ];
        foreach (var run in others.Append(wanted))
        {
            await database.Runs.SaveAsync(run, Token);
            await database.Archive.AddTagAsync(run.Id, "fruit", Token);
        }

        await database.Runs.SaveAsync(A.Run() with { Status = RunStatus.Failed, Output = "apple" }, Token);

        var page = await database.Runs.ListAsync(
            new RunQuery(new RunFilter
            {
                Text = "apple", ModelId = "demo", Status = RunStatus.Failed, Tag = "fruit", Since = A.Morning, Before = A.Morning.AddDays(1),
            }),
            Token);
        Assert.Equal((1, wanted.Id), (page.Total, Assert.Single(page.Runs).Id));
        Assert.Equal(["fruit"], page.Runs[0].Tags);
    }

    private static async Task<IReadOnlyList<Guid>> IdsAsync(TemporaryDatabase database, string text) =>
        [.. (await database.Runs.ListAsync(new RunQuery(new RunFilter { Text = text }), Token)).Runs.Select(run => run.Id)];
}
