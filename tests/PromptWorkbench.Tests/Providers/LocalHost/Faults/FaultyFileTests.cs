using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost.Faults;

public class FaultyFileTests
{
    [Theory]
    [InlineData(0.01)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public async Task A_file_that_is_cut_off_is_named_with_what_llama_cpp_says(double share) =>
        Assert.Matches(
            "broken.gguf cannot be loaded: llama.cpp says: .*",
            await FailureAsync(Mutants.CutOffAt(share)));

    [Fact]
    public async Task An_architecture_nobody_knows_is_named() =>
        Assert.Contains("unknown model architecture: 'xyzzy'", await FailureAsync(Mutants.WithArchitecture("xyzzy")));

    [Fact]
    public async Task A_file_that_makes_llama_cpp_abort_is_refused_with_the_condition_it_did_not_go_on_from() =>
        Assert.Matches(
            @"^The model host of 'broken' aborted \(SIGABRT\): llama.cpp met a condition it does not go on from while loading: .*GGML_ASSERT\(.*\) failed",
            await FailureAsync(Mutants.WithTwinTokens()));

    private static async Task<string> FailureAsync(byte[] file)
    {
        await using var workplace = Workplace.With();
        workplace.AddModel("demo.gguf");
        File.WriteAllBytes(Path.Combine(workplace.Root.FullName, "models", "broken.gguf"), file);

        var failure = (await workplace.AskAsync("broken")).Failure();

        Assert.Equal((ModelFailureReason.ModelNotLoadable, false), (failure.Reason, failure.IsRetriable));
        Assert.Equal(failure.Message, workplace.LocalModels.List()[0].Problem);
        (await workplace.AskAsync("demo")).Finished();
        return failure.Message;
    }
}
