using PromptWorkbench.Inference.Sampling;
using PromptWorkbench.Native.Objects;
using Xunit;

namespace PromptWorkbench.Tests.Inference.Sampling;

public sealed class GreedyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    [InlineData(1537)]
    public void Finds_the_largest_wherever_it_is(int length)
    {
        var random = new Random(length);
        for (var at = 0; at < length; at++)
        {
            var logits = Enumerable.Range(0, length).Select(_ => (float)-random.NextDouble()).ToArray();
            logits[at] = 0.5f;
            Assert.Equal(at, Greedy.Likeliest(logits));
        }
    }

    [Fact]
    public void Takes_the_first_of_equals() => Assert.Equal(1, Greedy.Likeliest([0, 3, 3, 1, 3, 3, 3, 3, 3, 3, 3]));

    [Fact]
    public void Passes_over_values_that_are_not_numbers() =>
        Assert.Equal(2, Greedy.Likeliest([float.NaN, float.NegativeInfinity, -9, float.NaN]));

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.NegativeInfinity)]
    public void Finds_nothing_where_there_is_nothing(float value) =>
        Assert.Equal(-1, Greedy.Likeliest([.. Enumerable.Repeat(value, 40)]));

    [Fact]
    public void Chooses_what_the_native_sampler_chooses()
    {
        using var model = LlamaModelFile.Load(Repository.DemoModel, gpuLayers: 0, _ => true)!;
        using var context = LlamaContext.Create(model, new LlamaContextOptions(256, 1, 64, 1));
        using var native = new LlamaSampler().AddGreedy();
        var batch = new LlamaBatch(1);
        var token = 10;
        for (var position = 0; position < 100; position++)
        {
            batch.Clear();
            batch.Add(token, position, 0, wantsLogits: true);
            Assert.Equal(0, context.Decode(batch));
            token = Greedy.Likeliest(context.Logits(0));
            Assert.Equal(native.Sample(context, 0), token);
        }
    }
}
