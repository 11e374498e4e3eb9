using PromptWorkbench.DemoModel.Encoded;
using PromptWorkbench.DemoModel.Training.Batches;
using PromptWorkbench.DemoModel.Training.Layers;
using PromptWorkbench.DemoModel.Training.Model;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Training;

public sealed class GradientTests : IDisposable
{
    // The forward pass is in 32-bit floats: a step too small drowns in their rounding, one too large in the curvature.
    private const float StepOfRelativeSize = 0.003f;
    private const double RelativeTolerance = 0.01;

    private readonly string folder = Directory.CreateTempSubdirectory("gradients-").FullName;

    public static TheoryData<string> Tensors => [.. new WeightLayout(Tiny.Shape).Tensors.Select(tensor => tensor.Name)];

    [Theory]
    [MemberData(nameof(Tensors))]
    public void A_step_along_its_gradient_changes_the_loss_as_the_gradient_says(string name)
    {
        var batch = Tiny.Batch(Tiny.Corpus(folder, documents: 12, seed: 1), capacity: 512);
        var weights = Trained();
        var model = new Transformer(weights, batch.Capacity);
        var gradients = new Weights(weights.Layout);
        model.Learn(batch, new LossSums(2), gradientScale: 1, gradients);

        var tensor = weights.Layout[name];
        var direction = gradients.Of(tensor).Elements.ToArray();
        var length = Math.Sqrt(direction.Sum(value => (double)value * value));
        var size = StepOfRelativeSize * Math.Sqrt(weights.Of(tensor).Elements.ToArray().Sum(value => (double)value * value));
        var change = LossAfter(size) - LossAfter(-size);

        Assert.Equal(2 * size * length, change, tolerance: RelativeTolerance * 2 * size * length);

        double LossAfter(double distance)
        {
            var moved = weights.Of(tensor).Elements;
            var before = moved.ToArray();
            for (var i = 0; i < moved.Length; i++) moved[i] += (float)(distance * direction[i] / length);
            var losses = new LossSums(2);
            model.Compare(batch, losses);
            before.CopyTo(moved);
            return losses.Mean * batch.Weight;
        }
    }

    [Fact]
    public void A_single_weight_of_each_tensor_has_the_gradient_that_differences_give()
    {
        var batch = Tiny.Batch(Tiny.Corpus(folder, documents: 12, seed: 1), capacity: 512);
        var weights = Trained();
        var model = new Transformer(weights, batch.Capacity);
        var gradients = new Weights(weights.Layout);
        model.Learn(batch, new LossSums(2), gradientScale: 1, gradients);

        Assert.All(weights.Layout.Tensors, tensor =>
        {
            var values = gradients.Of(tensor).Elements;
            var largest = 0;
            for (var i = 0; i < values.Length; i++) largest = Math.Abs(values[i]) > Math.Abs(values[largest]) ? i : largest;
            const float Step = 0.02f;
            var difference = (LossWith(Step) - LossWith(-Step)) / (2 * Step);
            Assert.Equal(values[largest], difference, tolerance: 0.02 * Math.Abs(values[largest]));

            double LossWith(float step)
            {
                weights.Of(tensor).Elements[largest] += step;
                var losses = new LossSums(2);
                model.Compare(batch, losses);
                weights.Of(tensor).Elements[largest] -= step;
                return losses.Mean * batch.Weight;
            }
        });
    }

    [Fact]
    public void Documents_of_a_batch_do_not_see_each_other()
    {
        var corpus = Tiny.Corpus(folder, documents: 12, seed: 1);
        var model = new Transformer(Trained(), 512);
        var together = Tiny.Batch(corpus, capacity: 512);
        var all = model.Scores(together).Elements.ToArray();

        var alone = new MicroBatch(512);
        alone.TryAdd(corpus, 1);
        var scores = model.Scores(alone).Elements.ToArray();

        var start = corpus.Length(0) * Tiny.VocabularySize;
        Assert.Equal(scores, all[start..(start + scores.Length)]);
    }

    [Fact]
    public void A_token_changes_nothing_before_it()
    {
        ushort[] first = [1, 2, 3, 4, 5, 6], second = [1, 2, 3, 4, 9, 6];
        var path = Path.Combine(folder, "pair.tokens");
        TokenCorpus.Write(path, Tiny.VocabularySize, ["one"], [new EncodedDocument(0, first, new byte[6]), new EncodedDocument(0, second, new byte[6])]);
        var scores = new Transformer(Trained(), 64).Scores(Tiny.Batch(TokenCorpus.Read(path), capacity: 12));

        Assert.Equal(scores.RowRange(0, 4).Elements.ToArray(), scores.RowRange(6, 4).Elements.ToArray());
        Assert.NotEqual(scores.Row(4).ToArray(), scores.Row(10).ToArray());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // Weights as a model begins with them tell little about norms and attention: all is nearly even.
    private static Weights Trained()
    {
        var weights = Weights.Random(new WeightLayout(Tiny.Shape), seed: 3);
        var random = new Random(4);
        foreach (var tensor in weights.Layout.Tensors)
        {
            foreach (ref var value in weights.Of(tensor).Elements)
                value = tensor.Role == WeightRole.Norm ? 0.7f + (0.6f * random.NextSingle()) : value * (tensor.Role == WeightRole.Embedding ? 15 : 2);
        }

        return weights;
    }
}
