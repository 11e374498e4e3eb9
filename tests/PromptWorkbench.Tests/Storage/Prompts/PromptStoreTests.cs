using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.PromptLibrary;
using PromptWorkbench.Storage.PromptFiles;
using Xunit;

namespace PromptWorkbench.Tests.Storage.Prompts;

public class PromptStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_prompt_is_kept_with_every_version_and_found_by_its_id()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var added = await database.Prompts.AddAsync(new NewPrompt("Greeting", "Says hello.", Content("Hello {{name}}"), "begun") { OtherKeys = "tags: [a]\n" }, Token);
        var saved = await database.Prompts.SaveAsync(added.Id, new NewVersion(Content("Good morning {{name}}"), "politer", 1, 1), Token);

        var found = await database.Prompts.FindAsync("greeting", Token);
        Assert.Equal(("greeting", "Greeting", "Says hello.", "tags: [a]\n"), (found!.Id, found.Name, found.Description, found.OtherKeys));
        Assert.Equal([(1, "begun", null), (2, "politer", 1)], found.Versions.Select(version => (version.Number, version.Message, version.Parent)));
        Assert.Equal(Assert.IsType<VersionSaved>(saved).Version.Content, found.Current.Content);
        Assert.Equal("Ada", found.Current.Content.Variables.Single().Default);
    }

    [Fact]
    public async Task Two_prompts_of_one_name_get_two_ids()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.Prompts.AddAsync(new NewPrompt("Greeting", "", Content("a"), ""), Token);
        Assert.Equal("greeting-2", (await database.Prompts.AddAsync(new NewPrompt("greeting", "", Content("b"), ""), Token)).Id);
    }

    [Fact]
    public async Task Of_many_who_save_at_once_one_makes_the_version_and_the_others_learn_of_it()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var prompt = await database.Prompts.AddAsync(new NewPrompt("Greeting", "", Content("start"), ""), Token);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            Task.Run(() => database.Prompts.SaveAsync(prompt.Id, new NewVersion(Content($"by {number}"), "", 1, 1), Token), Token)));
        var winner = Assert.Single(outcomes.OfType<VersionSaved>()).Version;
        Assert.All(outcomes.OfType<ChangedMeanwhile>(), outcome => Assert.Equal(winner.Content, outcome.Newest.Content));
        Assert.Equal(7, outcomes.OfType<ChangedMeanwhile>().Count());
        Assert.Equal(2, (await database.Prompts.FindAsync(prompt.Id, Token))!.Versions.Count);
    }

    [Fact]
    public async Task A_prompt_is_renamed_under_its_id_and_deleted_with_its_versions_while_runs_stay()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var prompt = await database.Prompts.AddAsync(new NewPrompt("Greeting", "", Content("Hello {{name}}"), ""), Token);
        await database.Runs.SaveAsync(A.Run(), Token);

        Assert.True(await database.Prompts.RenameAsync(prompt.Id, "Welcome", "new words", Token));
        Assert.Equal(("greeting", "Welcome"), (await database.Prompts.ListAsync(Token)).Select(known => (known.Id, known.Name)).Single());
        Assert.True(await database.Prompts.DeleteAsync(prompt.Id, Token));

        Assert.Null(await database.Prompts.FindAsync(prompt.Id, Token));
        Assert.Equal(["0 1"], database.Query("SELECT (SELECT count(*) FROM prompt_versions) || ' ' || (SELECT count(*) FROM v_runs)"));
        Assert.False(await database.Prompts.DeleteAsync(prompt.Id, Token));
        Assert.False(await database.Prompts.RenameAsync(prompt.Id, "x", "", Token));
        Assert.IsType<PromptGone>(await database.Prompts.SaveAsync(prompt.Id, new NewVersion(Content("x"), "", 1, 1), Token));
    }

    [Fact]
    public async Task A_run_joins_the_version_with_its_messages_whatever_its_values_and_settings()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var prompt = await database.Prompts.AddAsync(new NewPrompt("Greeting", "", Content("Hello {{name}}"), ""), Token);
        await database.Prompts.SaveAsync(prompt.Id, new NewVersion(Content("Hi {{name}}"), "", 1, 1), Token);
        await database.Runs.SaveAsync(A.Run(), Token);
        await database.Runs.SaveAsync(A.FullRun(), Token);

        Assert.Equal(["greeting 1 0"], database.Query(
            "SELECT prompt_id || ' ' || version || ' ' || is_current FROM v_runs JOIN v_prompt_versions USING (prompt_sha256)"));
        Assert.Equal(2, (await database.Prompts.CountRunsAsync(Token)).Count);
        Assert.Equal(1, (await database.Prompts.CountRunsAsync(Token))[prompt.Current.Content.PromptSha256]);
        var found = await database.Runs.ListAsync(new(new() { PromptSha256 = prompt.Current.Content.PromptSha256 }), Token);
        Assert.Equal("Hello {{name}}", Assert.Single(found.Runs).Spec.Messages[0].Content);
    }

    [Fact]
    public async Task Runs_stored_before_there_was_a_library_get_their_hash_and_stay_findable()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.MigrateToAsync("Experiments");
        Assert.Equal("tags", database.Query("SELECT name FROM pragma_table_info('v_runs')")[^1]);
        database.Execute(
            """
            INSERT INTO runs (id, started_at, status, model_id, messages_written, variables, messages_sent, requested_settings, output, has_provenance)
            VALUES
                ('01939a00-0000-7000-8000-000000000001', '2026-11-23T09:30:00.125Z', 'completed', 'demo', '[{"role":"user","content":"Hello {{name}}"}]', '{}', '[]', '{}', 'an old answer', 0),
                ('01939a00-0000-7000-8000-000000000002', '2026-11-23T09:30:00.125Z', 'completed', 'demo', '[{"role":"tool","content":"7","toolCallId":"1"}]', '{}', '[]', '{}', '', 0)
            """);
        await database.Database.OpenAsync(Token);
        Assert.Equal(["2e0ddd27033848a9be620f011765e75a06defb238037b54408e6d139c2fc66e4", null], database.Query("SELECT prompt_sha256 FROM v_runs ORDER BY id"));
        Assert.Single((await database.Runs.ListAsync(new(new() { Text = "old answer" }), Token)).Runs);
    }

    [Fact]
    public async Task One_kind_of_reference_names_own_prompts_their_versions_and_files()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        var prompt = await database.Prompts.AddAsync(new NewPrompt("Greeting", "", Content("Hello {{name}}"), ""), Token);
        await database.Prompts.SaveAsync(prompt.Id, new NewVersion(Content("Hi {{name}}"), "", 1, 1), Token);
        var files = new ServiceCollection().AddPromptFiles(Path.Combine(Repository.Root, "prompts")).BuildServiceProvider().GetRequiredService<IFilePrompts>();
        var library = new WholeLibrary(database.Prompts, files);

        Assert.Equal(2, (await library.FindAsync("greeting", Token))!.Version);
        Assert.Equal(1, (await library.FindAsync($"greeting/{prompt.Current.ShortId}", Token))!.Version);
        Assert.Equal("Sentiment", (await library.FindAsync("files/samples/1-sentiment", Token))!.Name);
        foreach (var unknown in new[] { "", "nobody", "greeting/ffffffff", "greeting/", "files/", "files/../README" })
            Assert.Null(await library.FindAsync(unknown, Token));
        var listed = await library.ListAsync(Token);
        Assert.Equal("greeting", listed[0].Reference);
        foreach (var entry in listed)
            Assert.Equal(entry.Content, (await library.FindAsync(entry.Reference, Token))!.Content);
    }

    [Fact]
    public async Task The_view_shows_what_a_version_says_and_its_id_is_the_hash_of_its_content()
    {
        await using var database = await TemporaryDatabase.OpenAsync();
        await database.Prompts.AddAsync(new NewPrompt("Greeting", "", Content("Hello {{name}}"), "begun"), Token);
        Assert.Equal(
            ["""[{"content":"Hello {{name}}","role":"user"}] {"name":{"default":"Ada","kind":"text"}} {"temperature":0} 1"""],
            database.Query("SELECT messages || ' ' || variables || ' ' || settings || ' ' || is_current FROM v_prompt_versions"));
        var content = System.Text.Encoding.UTF8.GetBytes(database.Query("SELECT content FROM v_prompt_versions")[0]!);
        Assert.Equal(database.Query("SELECT sha256 FROM v_prompt_versions")[0], Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));
    }

    private static PromptContent Content(string text) =>
        new([new ChatMessage(ChatRole.User, text)], [new PromptVariable("name", Default: "Ada")], new SamplingSettings { Temperature = 0 });
}
