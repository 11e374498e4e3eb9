using System.Collections.Concurrent;
using PromptWorkbench.Domain.Models;
using Xunit;

namespace PromptWorkbench.Tests.Providers.LocalHost.Faults;

public class MutantTests
{
    /// <summary>Damaged models, two at a time, each loaded, asked something, and unloaded.</summary>
    [Fact]
    public async Task Whatever_is_wrong_with_a_file_there_is_an_answer_or_a_failure_that_says_why()
    {
        await using var workplace = Workplace.With();
        var seeds = Enumerable.Range(1, LongForm.Count(usually: 14, whenLong: 500));
        var outcomes = new ConcurrentBag<string>();

        await Parallel.ForEachAsync(seeds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (seed, _) =>
        {
            var (kind, file) = Mutants.Of(seed);
            var id = $"mutant-{seed}";
            var path = Path.Combine(workplace.Root.FullName, "models", $"{id}.gguf");
            await File.WriteAllBytesAsync(path, file, CancellationToken.None);

            var updates = await workplace.ChatAsync(id, "Hi", new SamplingSettings { Temperature = 0, MaxTokens = 8 });

            Assert.True(updates[^1] is ChatFinished or ChatFailed { Failure.Message.Length: > 0 }, $"{id} ({kind}): {updates[^1]}");
            var outcome = $"{kind}: {(updates[^1] is ChatFailed failed ? Outcome(failed.Failure) : "answered")}";
            outcomes.Add(outcome);
            TestContext.Current.TestOutputHelper!.WriteLine($"{id} {outcome}");
            await workplace.LocalModels.UnloadAsync(id);
            File.Delete(path);
        });

        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', outcomes.CountBy(outcome => outcome).OrderBy(count => count.Key).Select(count => $"{count.Value,4} {count.Key}")));
        workplace.AddModel("demo.gguf");
        (await workplace.AskAsync("demo")).Finished();
        Assert.Single(Hosts.Of(workplace));
    }

    private static string Outcome(ModelFailure failure) =>
        failure.Message.Contains("aborted") ? "the host aborted"
        : failure.Message.Contains("crashed") || failure.Message.Contains("exit code") ? "the host crashed"
        : failure.Reason == ModelFailureReason.ModelNotLoadable ? "refused"
        : $"{failure.Reason}";
}
