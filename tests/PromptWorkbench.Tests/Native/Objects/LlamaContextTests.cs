using PromptWorkbench.Native.Objects;
using Xunit;

namespace PromptWorkbench.Tests.Native.Objects;

public sealed class LlamaContextTests : IDisposable
{
    private readonly LlamaModel model;
    private readonly LlamaContext context;

    public LlamaContextTests()
    {
        model = LlamaModelFile.Load(Repository.DemoModel, gpuLayers: 0, _ => true)!;
        context = LlamaContext.Create(model, new LlamaContextOptions(ContextLength: 512, Sequences: 4, BatchTokens: 64, Threads: 1));
    }

    [Fact]
    public void A_sequence_that_shares_a_prefix_computes_what_the_whole_text_computes()
    {
        var tokens = model.Vocab.Tokenize("The food was cold and the waiter was rude"u8, addSpecial: false, parseSpecial: false);
        var whole = LogitsAfter(tokens, from: 0, sequence: 0);
        LogitsAfter(tokens[..^1], from: 0, sequence: 1);

        context.Share(1, 2, 0, -1);
        Assert.Equal((0, tokens.Length - 2), (context.FirstPosition(2), context.LastPosition(2)));
        var shared = LogitsAfter(tokens, from: tokens.Length - 1, sequence: 2);

        Assert.All(whole.Zip(shared), pair => Assert.Equal(pair.First, pair.Second, tolerance: 0.05f));
    }

    [Fact]
    public void A_removed_sequence_leaves_nothing_behind()
    {
        LogitsAfter([1, 2, 3], from: 0, sequence: 3);
        Assert.Equal(2, context.LastPosition(3));
        Assert.True(context.Remove(3));
        Assert.Equal(-1, context.LastPosition(3));
    }

    [Fact]
    public void Logits_that_were_not_asked_for_are_refused()
    {
        LogitsAfter([1, 2], from: 0, sequence: 0);
        Assert.Throws<InvalidOperationException>(() => context.Logits(0).Length);
    }

    [Fact]
    public void A_batch_refuses_more_tokens_than_it_holds()
    {
        var batch = new LlamaBatch(1);
        batch.Add(1, 0, 0, wantsLogits: false);
        Assert.Throws<InvalidOperationException>(() => batch.Add(1, 1, 0, wantsLogits: false));
    }

    [Fact]
    public void A_chain_that_selects_nothing_is_refused()
    {
        using var chain = new LlamaSampler();
        chain.AddTopK(40);
        LogitsAfter([1], from: 0, sequence: 0);
        Assert.Throws<InvalidOperationException>(() => chain.Sample(context, 0));
    }

    [Fact]
    public void Loading_ends_when_the_progress_callback_says_so() =>
        Assert.Null(LlamaModelFile.Load(Repository.DemoModel, gpuLayers: 0, _ => false));

    [Fact]
    public void What_the_progress_callback_throws_reaches_the_caller() =>
        Assert.Throws<TimeoutException>(() => LlamaModelFile.Load(Repository.DemoModel, gpuLayers: 0, _ => throw new TimeoutException()));

    public void Dispose()
    {
        context.Dispose();
        model.Dispose();
    }

    private float[] LogitsAfter(int[] tokens, int from, int sequence)
    {
        var batch = new LlamaBatch(tokens.Length);
        for (var i = from; i < tokens.Length; i++) batch.Add(tokens[i], i, sequence, wantsLogits: i == tokens.Length - 1);
        Assert.Equal(0, context.Decode(batch));
        return context.Logits(batch.Count - 1).ToArray();
    }
}
