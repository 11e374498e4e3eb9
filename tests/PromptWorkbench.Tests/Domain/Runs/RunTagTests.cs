using PromptWorkbench.Domain.Runs;
using PromptWorkbench.Tests.Storage;
using Xunit;

namespace PromptWorkbench.Tests.Domain.Runs;

public class RunTagTests
{
    [Theory]
    [InlineData("  Good   Idea ", "good idea")]
    [InlineData("a,b\n\tc", "a b c")]
    [InlineData("GRÜSSE", "grüsse")]
    public void Is_lower_case_with_single_spaces(string text, string tag) => Assert.Equal((tag, null), RunTag.Read(text));

    [Theory]
    [InlineData(null, "Write a tag first.")]
    [InlineData(" ,\0 ", "Write a tag first.")]
    [InlineData("12345678901234567890123456789012345678901", "A tag has at most 40 characters; this has 41.")]
    public void A_text_that_is_no_tag_says_why(string? text, string problem) => Assert.Equal((null, problem), RunTag.Read(text));

    [Fact]
    public void A_replay_asks_for_the_same_with_the_seed_that_was_in_effect()
    {
        var run = A.FullRun() with { Provenance = A.FullRun().Provenance! with { Seed = 7 } };
        Assert.Equal(run.Spec with { Settings = run.Spec.Settings with { Seed = 7 } }, RunSpec.ToReplay(run));
        Assert.Equal(run.Spec, RunSpec.ToReplay(run with { Provenance = null }));
    }
}
