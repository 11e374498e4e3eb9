using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Domain.Techniques;
using PromptWorkbench.Providers.Scripted;
using PromptWorkbench.Web.Features.Techniques;
using PromptWorkbench.Web.Shell;

namespace PromptWorkbench.Web.Tests.Features.Techniques;

public class TechniquesPageTests : Scene
{
    public static TheoryData<string> Ids => [.. TechniqueCatalog.All.Select(technique => technique.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_technique_shows_its_fields_its_source_and_where_it_does_not_help_and_can_run_at_once(string id)
    {
        var wording = Services.GetRequiredService<ITechniqueFiles>().Read().Find(id)!;
        var page = Show(id);
        Assert.Equal(wording.Name, page.Find("h1").TextContent);
        Assert.Contains(wording.DoesNotHelp.Trim(), page.Find(".about").TextContent, StringComparison.Ordinal);
        Assert.Equal($"https://arxiv.org/abs/{wording.Source.ArXiv}", page.Find(".about a").GetAttribute("href"));
        foreach (var field in TechniqueCatalog.Find(id)!.Fields.Where(field => field.Kind is not FieldKind.Examples and not FieldKind.WorkedExamples))
            Assert.Equal(field.Label, page.Find($"label[for=field-{field.Id}]").TextContent);
        Assert.False(Button(page, "Run").HasAttribute("disabled"));
    }

    [Fact]
    public void The_list_has_every_technique_with_its_one_line_and_marks_the_one_at_hand()
    {
        var page = Show("persona");
        Assert.Equal(TechniqueCatalog.All.Select(technique => AppUrls.Technique(technique.Id)), page.FindAll(".list a").Select(link => link.GetAttribute("href")));
        Assert.All(page.FindAll(".list .hint"), line => Assert.NotEqual("", line.TextContent));
        Assert.Equal("Persona", page.Find(".list a[aria-current=page] b").TextContent);
    }

    [Fact]
    public void Without_a_name_in_the_address_the_first_technique_is_there() =>
        Assert.Equal("Zero-shot", Render<TechniquesPage>().Find("h1").TextContent);

    [Fact]
    public void A_technique_that_does_not_exist_is_named_and_the_list_stays()
    {
        var page = Show("magic");
        Assert.Contains("There is no technique 'magic'", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(5, page.FindAll(".list a").Count);
    }

    [Fact]
    public void A_seed_shows_which_examples_are_used_in_which_order_and_how_often_each_label()
    {
        var page = Show("few-shot");
        Assert.Equal(["1.", "2.", "3.", "4.", "–", "–", "–", "–"], page.FindAll("li .place").Select(place => place.TextContent));
        Do(page, () => page.Find("#field-order_seed").Input("42"));
        // The order of seed 42 over 8 examples is 5, 6, 2, 7, ... (see ExampleOrderTests).
        page.WaitForAssertion(() => Assert.Equal(["–", "–", "3.", "–", "–", "1.", "2.", "4."], page.FindAll("li .place").Select(place => place.TextContent)));
        Assert.Contains("4 shown: green 2, blue 2. The last is green.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_stand_at_their_fields_and_at_the_button_and_nothing_can_be_sent()
    {
        var page = Show("few-shot");
        Do(page, () => page.Find("#field-k").Input("9"));
        Do(page, () => page.Find("input[aria-label='Label of example 3']").Input(""));
        page.WaitForAssertion(() => Assert.Equal("true", page.Find("input[aria-label='Label of example 3']").GetAttribute("aria-invalid")));
        Assert.Contains("k is 9, but there are only 8 examples", page.Find("#field-k-about").TextContent, StringComparison.Ordinal);
        Assert.Contains("Example 3 has no label", page.Find("fieldset .problem").TextContent, StringComparison.Ordinal);
        Assert.Contains("Examples: Example 3 has no label", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.True(Button(page, "Run").HasAttribute("disabled"));
    }

    [Fact]
    public void Rows_are_added_and_removed_and_an_empty_one_is_no_problem()
    {
        var page = Show("few-shot");
        Do(page, () => Button(page, "Add an example").Click());
        page.WaitForAssertion(() => Assert.Equal(9, page.FindAll("fieldset li").Count));
        Assert.Empty(page.FindAll("[role=alert]"));
        Do(page, () => page.Find("button[aria-label='Remove example 1']").Click());
        page.WaitForAssertion(() => Assert.Equal(8, page.FindAll("fieldset li").Count));
        Assert.Equal("I loved this hotel. The room is lovely.", page.Find("textarea[aria-label='Input of example 1']").GetAttribute("value"));
    }

    [Fact]
    public void A_changed_template_tells_its_fault_with_line_and_column_and_can_be_put_back()
    {
        var page = Show("zero-shot-cot");
        Do(page, () => page.Find("#template-reasoning").Input("Q: {{question}}\nA: {{oops"));
        page.WaitForAssertion(() => Assert.StartsWith("Line 2, column 4:", page.Find("#template-reasoning-error").TextContent, StringComparison.Ordinal));
        Do(page, () => Button(page, "As in the file").Click());
        page.WaitForAssertion(() => Assert.Equal("", page.Find("#template-reasoning-error").TextContent));
        Assert.False(Button(page, "Run").HasAttribute("disabled"));
    }

    [Fact]
    public void Two_stages_are_shown_one_after_the_other_with_the_answer_that_was_found_and_its_rule()
    {
        Script("14 + 9 = 23. Then 18.", Finished());
        var page = Show("zero-shot-cot");
        Do(page, () => Button(page, "Run").Click());
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".answer footer").Count));
        Assert.Equal(["Stage 1: reasoning", "Stage 2: answer"], page.FindAll(".answer h2").Select(title => title.TextContent));
        Assert.Equal("found 14 by the rule: the first number", Words(page.Find(".found")));
        Assert.Equal(2, page.FindAll("a").Count(link => link.TextContent == "Open the run"));
        Assert.Equal(2, page.FindAll("a").Count(link => link.TextContent == "Open in the playground"));
    }

    [Fact]
    public async Task The_second_stage_can_be_asked_again_after_a_reasoning_that_was_changed()
    {
        Script(new Echo(), "14 + 9 = 23.", Finished());
        var page = Show("zero-shot-cot");
        Do(page, () => Button(page, "Run").Click());
        page.WaitForAssertion(() => Assert.Single(page.FindAll("#reasoning")));
        var first = page.FindAll("a").First(link => link.TextContent == "Open the run").GetAttribute("href");
        Do(page, () => page.Find("#reasoning").Input("14 + 9 = 24."));
        Do(page, () => Button(page, "Ask stage 2 again").Click());
        await Until(() => Catalog.Find("demo") is ScriptedConnection { Requests.Count: 3 });
        Assert.Equal("14 + 9 = 24. The answer is", ((ScriptedConnection)Catalog.Find("demo")!).Requests[2].Messages[^1].Content);
        page.WaitForAssertion(() => Assert.EndsWith("14 + 9 = 24. The answer is", page.FindAll(".rendered")[1].TextContent, StringComparison.Ordinal));
        Assert.Equal(first, page.FindAll("a").First(link => link.TextContent == "Open the run").GetAttribute("href"));
        Assert.Equal(3, (await Store.ListAsync(new RunQuery(new RunFilter { Tag = "zero-shot-cot" }), default)).Total);
    }

    [Fact]
    public void An_answer_that_is_not_found_is_said_to_be_not_found_and_not_to_be_wrong()
    {
        Script("no idea", Finished());
        var page = Show("zero-shot-cot");
        Do(page, () => Button(page, "Run").Click());
        page.WaitForAssertion(() => Assert.StartsWith("not found There is no answer in this text by the rule: the first number.", Words(page.Find(".found")), StringComparison.Ordinal));
    }

    [Fact]
    public void A_first_stage_that_fails_leaves_the_second_unasked_and_says_so()
    {
        Script("14 +", new ChatFailed(new ModelFailure(ModelFailureReason.HostCrashed, "It was killed.")));
        var page = Show("zero-shot-cot");
        Do(page, () => Button(page, "Run").Click());
        page.WaitForAssertion(() => Assert.Contains("Not asked: the stage before did not complete.", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".found"));
    }

    [Fact]
    public void Stop_ends_both_answers_and_keeps_their_text()
    {
        Script("Arr", new TaskCompletionSource().Task);
        var page = Show("persona");
        Do(page, () => Button(page, "Run").Click());
        page.WaitForAssertion(() => Assert.Equal(["Arr", "Arr"], page.FindAll(".answer pre").Select(text => text.TextContent)));
        Assert.Empty(page.FindAll(".waiting"));
        Do(page, () => Button(page, "Stop").Click());
        page.WaitForAssertion(() => Assert.Equal(["Stopped by you.", "Stopped by you."], page.FindAll(".ending").Select(text => text.TextContent)));
    }

    [Fact]
    public async Task A_persona_and_its_control_are_shown_beside_each_other_with_their_difference_and_kept_with_their_tag()
    {
        Script("Ahoy", Finished());
        var page = Show("persona");
        Do(page, () => Button(page, "Run").Click());
        page.WaitForAssertion(() => Assert.Equal("Ahoy", page.Find(".difference pre").TextContent.Trim()));
        Assert.NotNull(page.Find(".answers.beside"));
        var runs = await Store.ListAsync(new RunQuery(new RunFilter { Tag = "persona" }), default);
        Assert.Equal(2, runs.Total);
    }

    [Fact]
    public void Another_technique_keeps_the_question_that_the_person_wrote()
    {
        var page = Show("few-shot");
        Do(page, () => page.Find("#field-question").Input("A fine film."));
        page.Render(parameters => parameters.Add(techniques => techniques.Id, "persona"));
        Assert.Equal("A fine film.", page.Find("#field-question").GetAttribute("value"));
        Assert.Equal("a pirate captain", page.Find("#field-persona").GetAttribute("value"));
    }

    [Fact]
    public void A_sample_that_is_to_go_runs_at_once_and_a_reload_does_not_run_it_again()
    {
        Script("blue", Finished());
        var navigation = Services.GetRequiredService<NavigationManager>();
        navigation.NavigateTo(AppUrls.TechniqueRunning("few-shot", "labels"));
        var page = Show("few-shot");
        page.WaitForAssertion(() => Assert.Equal("found blue by the rule: the one of these choices that is named (blue, green)", Words(page.Find(".found"))));
        Assert.EndsWith("/techniques/few-shot?sample=labels", navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void The_second_stage_is_shown_with_a_place_for_the_reasoning_until_it_is_there()
    {
        Script(new Echo(), "14 + 9 = 23.", Finished());
        var page = Show("zero-shot-cot");
        Do(page, () => page.Find(".form").FocusIn());
        page.WaitForAssertion(() => Assert.EndsWith("{{reasoning}} The answer is", page.FindAll(".rendered")[1].TextContent, StringComparison.Ordinal));
        Assert.Contains("counted when the stage before has answered", page.Find(".sees").TextContent, StringComparison.Ordinal);
        Do(page, () => Button(page, "Run").Click());
        page.WaitForAssertion(() => Assert.EndsWith("14 + 9 = 23. The answer is", page.FindAll(".rendered")[1].TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("counted when the stage before", page.Find(".sees").TextContent, StringComparison.Ordinal);
    }

    private IRenderedComponent<TechniquesPage> Show(string id) => Render<TechniquesPage>(parameters => parameters.Add(page => page.Id, id));

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Acts on the page as it is: no rendering comes between finding an element and using it.</summary>
    private static void Do(IRenderedComponent<TechniquesPage> page, Action action) => page.InvokeAsync(action).Wait();

    private static IElement Button(IRenderedComponent<TechniquesPage> page, string text) =>
        page.FindAll("button").First(button => button.TextContent.Trim().StartsWith(text, StringComparison.Ordinal));

    /// <summary>A tokenizer that shows the messages as they come.</summary>
    private sealed class Echo : IPromptTokenizer
    {
        public Task<ModelResult<RenderedPrompt>> RenderAsync(IReadOnlyList<ChatMessage> messages, CancellationToken cancellationToken) =>
            Task.FromResult<ModelResult<RenderedPrompt>>(new RenderedPrompt(string.Join('\n', messages.Select(message => message.Content)), messages.Count, 100));
    }
}
