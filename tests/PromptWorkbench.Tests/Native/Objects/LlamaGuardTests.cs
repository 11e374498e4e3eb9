using PromptWorkbench.Native.Objects;
using Xunit;

namespace PromptWorkbench.Tests.Native.Objects;

/// <summary>What would end the process is refused before llama.cpp sees it; what llama.cpp does with it is in MisuseTests.</summary>
public sealed class LlamaGuardTests : IDisposable
{
    private readonly LlamaModel model = LlamaModelFile.Load(Repository.DemoModel, gpuLayers: 0, _ => true)!;
    private readonly LlamaContext context;

    public LlamaGuardTests() => context = LlamaContext.Create(model, new LlamaContextOptions(ContextLength: 256, Sequences: 2, BatchTokens: 32, Threads: 1));

    [Fact]
    public void A_batch_of_more_tokens_than_the_context_takes_is_refused() => Refuses("33 tokens; this context takes at most 32", 33, wantsLogits: _ => false);

    [Fact]
    public void A_batch_that_asks_for_more_logits_than_the_context_gives_is_refused() =>
        Refuses("logits of 3 tokens; this context gives at most 2", 8, wantsLogits: i => i < 3);

    [Fact]
    public void A_batch_with_a_sequence_there_is_not_is_refused() => Refuses("sequence 2; this context has 0 to 1", 1, wantsLogits: _ => true, sequence: 2);

    [Fact]
    public void A_batch_that_was_cleared_asks_for_nothing_of_before()
    {
        var batch = Batch(8, wantsLogits: _ => true, sequence: 5);
        batch.Clear();
        batch.Add(1, 0, 0, wantsLogits: true);

        Assert.Equal(0, context.Decode(batch));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    [InlineData(256)]
    public void A_sequence_there_is_not_is_refused_everywhere(int sequence)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => context.Remove(sequence));
        Assert.Throws<ArgumentOutOfRangeException>(() => context.Share(sequence, 0, 0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => context.Share(0, sequence, 0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => context.FirstPosition(sequence));
        Assert.Throws<ArgumentOutOfRangeException>(() => context.LastPosition(sequence));
    }

    [Fact]
    public void A_device_there_is_not_is_refused() =>
        Assert.Equal(
            "There is no device 'CUDA7'.",
            Assert.ThrowsAny<Exception>(() => LlamaModelFile.Load(Repository.DemoModel, gpuLayers: -1, _ => true, ["CUDA7"])).Message);

    public void Dispose()
    {
        context.Dispose();
        model.Dispose();
    }

    private void Refuses(string reason, int tokens, Func<int, bool> wantsLogits, int sequence = 0) =>
        Assert.Contains(reason, Assert.Throws<ArgumentException>(() => context.Decode(Batch(tokens, wantsLogits, sequence))).Message);

    private static LlamaBatch Batch(int tokens, Func<int, bool> wantsLogits, int sequence)
    {
        var batch = new LlamaBatch(64);
        for (var i = 0; i < tokens; i++) batch.Add(1, i, sequence, wantsLogits(i));
        return batch;
    }
}
