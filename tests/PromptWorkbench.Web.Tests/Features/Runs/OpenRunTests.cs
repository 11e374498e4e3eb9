using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Web.Features.Runs;

namespace PromptWorkbench.Web.Tests.Features.Runs;

public class OpenRunTests : Scene
{
    private static readonly CallProvenance Provenance = new("demo.gguf", "abc", "host 1", "t", "<|im_start|>user\n", "p", 42, """{"temperature":0}""");

    [Fact]
    public async Task A_tag_is_added_offered_elsewhere_and_taken_away()
    {
        var (run, other) = (A.Run(minute: 1), A.Run(minute: 2));
        await Store.SaveAsync(run, default);
        await Store.SaveAsync(other, default);
        var page = Open(run);
        page.WaitForElement("input[list]").Input(" Good  Idea ");
        page.Find(".tags form").Submit();
        page.WaitForAssertion(() => Assert.Equal("/runs?tag=good%20idea", page.Find(".tag a").GetAttribute("href")));
        Assert.Equal("", page.Find("input[list]").GetAttribute("value"));

        Assert.Equal(["good idea"], Open(other).WaitForElements("#known-tags option").Select(option => option.GetAttribute("value")));

        page.Find("button[aria-label='Remove the tag good idea']").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".tag")));
        Assert.Empty((await Store.FindAsync(run.Id, default))!.Tags);
    }

    [Fact]
    public async Task A_text_that_is_no_tag_is_refused_beside_its_field()
    {
        var run = A.Run(minute: 1);
        await Store.SaveAsync(run, default);
        var page = Open(run);
        page.WaitForElement("input[list]").Input(new string('x', 41));
        page.Find(".tags form").Submit();
        page.WaitForAssertion(() => Assert.Contains("at most 40 characters", page.Find("#tag-problem").TextContent, StringComparison.Ordinal));
        Assert.Equal(41, page.Find("input[list]").GetAttribute("value")!.Length);
    }

    [Fact]
    public async Task A_replay_with_the_same_answer_is_called_identical_and_kept_as_a_run()
    {
        Script("posi", "tive", Finished());
        var run = A.Run(minute: 1, output: "positive");
        await Store.SaveAsync(run, default);
        var page = Open(run);
        Button(page, "Replay").Click();
        page.WaitForAssertion(() => Assert.Contains("identical", page.Find(".replay").TextContent, StringComparison.Ordinal));
        var replays = await Store.ListAsync(new RunQuery(new RunFilter { Tag = "replay" }), default);
        Assert.Equal($"/runs/{Assert.Single(replays.Runs).Id}", page.Find(".replay a").GetAttribute("href"));
    }

    [Fact]
    public async Task A_replay_with_another_answer_shows_the_words_that_changed_and_the_reasons()
    {
        Script("a green parrot", new ChatFinished(FinishReason.EndOfTurn, null, null, Provenance with { ModelSha256 = "def", AppliedSettings = """{"temperature":0.5}""" }));
        var run = A.Run(minute: 1, output: "a grey parrot") with { Provenance = Provenance };
        await Store.SaveAsync(run, default);
        var page = Open(run);
        Button(page, "Replay").Click();
        page.WaitForAssertion(() => Assert.Contains("different", page.Find(".replay").TextContent, StringComparison.Ordinal));
        Assert.Contains("The first difference is at character 6, after 'a gre'.", page.Find(".replay").TextContent, StringComparison.Ordinal);
        Assert.Equal(("grey", "green"), (page.Find("del").TextContent, page.Find("ins").TextContent));
        Assert.Equal("a greygreen parrot", page.Find(".diff").TextContent);
        Assert.Equal(["The model file has changed since.", "temperature was 0 and is 0.5."], page.FindAll(".replay li").Select(reason => reason.TextContent));
    }

    [Fact]
    public async Task A_replay_asks_for_the_seed_that_was_in_effect()
    {
        var connection = new Providers.Scripted.ScriptedConnection("demo", TimeProvider.System, "answer", Finished());
        Use(connection);
        var run = A.Run(minute: 1) with { Provenance = Provenance };
        await Store.SaveAsync(run, default);
        var page = Open(run);
        Button(page, "Replay").Click();
        page.WaitForAssertion(() => Assert.Contains("identical", page.Find(".replay").TextContent, StringComparison.Ordinal));
        Assert.Equal(42u, Assert.Single(connection.Requests).Settings.Seed);
    }

    [Fact]
    public async Task A_replay_on_a_model_that_is_gone_says_so()
    {
        var run = A.Run(minute: 1, model: "gone");
        await Store.SaveAsync(run, default);
        var page = Open(run);
        Button(page, "Replay").Click();
        Assert.Contains("There is no model `gone`", page.WaitForElement(".replay [role=alert]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_is_deleted_only_when_the_question_is_answered()
    {
        var run = A.Run(minute: 1);
        await Store.SaveAsync(run, default);
        var page = Open(run);
        Button(page, "Delete …").Click();
        Button(page, "Keep").Click();
        Assert.NotNull(await Store.FindAsync(run.Id, default));
        Button(page, "Delete …").Click();
        Button(page, "Delete").Click();
        var navigation = Services.GetRequiredService<NavigationManager>();
        page.WaitForAssertion(() => Assert.EndsWith("/runs", navigation.Uri, StringComparison.Ordinal));
        Assert.Null(await Store.FindAsync(run.Id, default));
    }

    private IRenderedComponent<OpenRunPage> Open(Run run) => Render<OpenRunPage>(parameters => parameters.Add(open => open.Id, run.Id));

    private static AngleSharp.Dom.IElement Button(IRenderedComponent<OpenRunPage> page, string text)
    {
        page.WaitForElement("#run-answer");
        return page.FindAll("button").Single(button => button.TextContent.Trim() == text);
    }
}
