using PromptWorkbench.Domain.Techniques;
using PromptWorkbench.Web.Components.Settings;
using PromptWorkbench.Web.Features.Techniques;

namespace PromptWorkbench.Web.Tests.Features.Techniques;

public class TechniqueDraftTests
{
    private static readonly TechniqueWording FewShot = Wording("few-shot");

    private static readonly TechniqueDraft Labels = TechniqueDraft.From(FewShot.Samples[0]);

    [Fact]
    public void A_form_that_is_still_a_sample_gives_way_to_the_other_techniques_own() =>
        Assert.Equal(Wording("persona").Samples[0].Values, Labels.CarriedTo(Wording("persona")).Values);

    [Fact]
    public void What_the_person_wrote_goes_along_to_fields_that_mean_the_same()
    {
        var carried = Labels.WithValue("question", "A fine film.").CarriedTo(Wording("few-shot-cot"));
        Assert.Equal(("A fine film.", "Review"), (carried.Value("question"), carried.Value("input_word")));
        Assert.Equal(Labels.Examples, carried.Examples);
        Assert.Equal("{{rationale}} The answer is {{label}}.", carried.Value("worked_answer_form"));
    }

    [Fact]
    public void Coming_back_finds_the_form_as_it_was()
    {
        var edited = Labels.WithValue("question", "A fine film.").WithTemplate(FewShot, "prompt", "{{question}}");
        var back = edited.CarriedTo(Wording("persona")).CarriedTo(FewShot);
        Assert.Equal((edited.Value("question"), edited.Value("k"), "{{question}}"), (back.Value("question"), back.Value("k"), back.Template(FewShot, "prompt")));
        Assert.Equal(edited.Examples, back.Examples);
    }

    [Fact]
    public void The_token_limit_is_the_other_techniques_and_the_rest_of_the_settings_goes_along()
    {
        var carried = Labels.WithSettings(Labels.Settings with { Temperature = 0.7, Seed = 5 }, RejectedSettings.None).CarriedTo(Wording("zero-shot-cot"));
        Assert.Equal((0.7, 5u, 128), (carried.Settings.Temperature, carried.Settings.Seed, carried.Settings.MaxTokens));
    }

    [Fact]
    public void Choices_that_were_the_labels_of_the_examples_are_written_out_where_no_examples_are_seen() =>
        Assert.Equal("blue, green", Labels.WithValue("question", "A fine film.").CarriedTo(Wording("zero-shot")).Value("extractor_argument"));

    [Fact]
    public void A_template_is_the_files_until_it_is_changed_and_again_when_it_is_put_back()
    {
        var changed = Labels.WithTemplate(FewShot, "prompt", "short");
        Assert.Equal(("short", true), (changed.Template(FewShot, "prompt"), changed.HasChanged(FewShot, "prompt")));
        Assert.False(changed.HasChanged(FewShot, "turn_input"));
        Assert.False(changed.WithTemplate(FewShot, "prompt", null).HasChanged(FewShot, "prompt"));
    }

    private static TechniqueWording Wording(string id) =>
        TechniqueWording.Parse(id, File.ReadAllText(Path.Combine(Scene.RepositoryRoot, "prompts", "techniques", $"{id}.yaml")));
}
