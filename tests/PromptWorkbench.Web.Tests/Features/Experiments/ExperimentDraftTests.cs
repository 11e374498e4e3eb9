using PromptWorkbench.Domain.ExperimentFiles;
using PromptWorkbench.Domain.Experiments;
using PromptWorkbench.Domain.Models;
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

        var back = ExperimentDraft.From(new SampleExperiment("sums", "", spec)).Spec();

        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(spec), System.Text.Json.JsonSerializer.Serialize(back));
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
