using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Web.Components.Settings;
using PromptWorkbench.Web.Features.Experiments;

namespace PromptWorkbench.Web.Tests.Features.Experiments;

public class ExperimentDraftTests
{
    [Fact]
    public void A_sample_comes_back_from_the_form_as_it_went_in()
    {
        var spec = new ExperimentSpec(
            "Sums",
            [new("a", [new(ChatRole.User, "{{x}}\nsecond line")], 0.9), new("b", [new(ChatRole.System, "Be brief."), new(ChatRole.User, "{{x}}")])],
            ["demo"],
            [new(new Dictionary<string, string> { ["x"] = "1, \"two\"\nlines" }, "3"), new(new Dictionary<string, string> { ["x"] = "tab\tin it" }, "4")],
            new SamplingSettings { Temperature = 0.5, MaxTokens = 16, TopK = 3, Seed = 7, RepeatPenalty = 1.1, Stop = ["\n"] },
            new GradingSpec("numeric", "regex-group", @"(\d+)", 0.5m))
        { Repeats = 5 };

        var back = ExperimentDraft.From(spec).Spec();

        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(spec), System.Text.Json.JsonSerializer.Serialize(back));
    }

    [Fact]
    public void A_setting_that_cannot_be_used_keeps_the_draft_from_running()
    {
        var draft = ExperimentDraft.Empty("demo");
        draft.Cases = "x,expected\n1,2";
        draft.Rejected = draft.Rejected.With(new SettingEntry("Temperature", "6", "A number from 0 to 5."));
        Assert.Equal("Temperature: A number from 0 to 5.", Assert.Throws<FormatException>(draft.Spec).Message);
        draft.Rejected = draft.Rejected.With(new SettingEntry("Temperature", "1", null));
        Assert.Equal(0, draft.Spec().Settings.Temperature);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    [InlineData("six")]
    public void A_number_of_repeats_that_cannot_be_is_named(string repeats)
    {
        var draft = ExperimentDraft.Empty("demo");
        draft.Cases = "x,expected\n1,2";
        draft.Repeats = repeats;
        Assert.Equal($"The number of times each case is asked is '{repeats}'; it must be a number from 1 to 100.", Assert.Throws<FormatException>(draft.Spec).Message);
    }
}
