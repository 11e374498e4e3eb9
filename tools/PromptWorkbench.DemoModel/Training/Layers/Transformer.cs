using PromptWorkbench.DemoModel.Training.Batches;
using PromptWorkbench.DemoModel.Training.Model;
using PromptWorkbench.DemoModel.Training.Numerics;

namespace PromptWorkbench.DemoModel.Training.Layers;

/// <summary>The whole model on one thread: from tokens to losses, and back to the gradients of all weights. Its memory is made once, for the largest batch.</summary>
internal sealed class Transformer
{
    private readonly Weights weights;
    private readonly MatrixProduct product = new();
    private readonly Layer layer;
    private readonly LayerMemory[] memories;
    private readonly Prediction prediction;
    private readonly Matrix output;
    private readonly Matrix states;
    private readonly Matrix stateGradients;
    private readonly Matrix streamGradients;
    private readonly float[] inverse;

    /// <param name="weights">The weights; they may change between batches.</param>
    /// <param name="tokens">Tokens of the largest batch.</param>
    public Transformer(Weights weights, int tokens)
    {
        this.weights = weights;
        var shape = weights.Layout.Shape;
        layer = new Layer(shape, tokens, product);
        memories = [.. Enumerable.Range(0, shape.Layers).Select(_ => new LayerMemory(shape, tokens))];
        prediction = new Prediction(shape.VocabularySize, shape.Width, product);
        output = Matrix.Zeros(tokens, shape.Width);
        states = Matrix.Zeros(tokens, shape.Width);
        stateGradients = Matrix.Zeros(tokens, shape.Width);
        streamGradients = Matrix.Zeros(tokens, shape.Width);
        inverse = new float[tokens];
    }

    /// <summary>Adds the losses of a batch.</summary>
    public void Compare(MicroBatch batch, LossSums losses)
    {
        Forward(batch);
        prediction.Compare(states.RowRange(0, batch.TokenCount), weights.Embedding, batch.Targets, losses);
    }

    /// <summary>Adds the losses of a batch, and their gradients.</summary>
    /// <param name="batch">Documents.</param>
    /// <param name="losses">To this are added the losses.</param>
    /// <param name="gradientScale">What a loss of weight 1 counts in the gradients.</param>
    /// <param name="gradients">To these are added the gradients.</param>
    public void Learn(MicroBatch batch, LossSums losses, float gradientScale, Weights gradients)
    {
        Forward(batch);
        var count = batch.TokenCount;
        var (state, stateGradient, stream) = (states.RowRange(0, count), stateGradients.RowRange(0, count), streamGradients.RowRange(0, count));
        prediction.Learn(state, weights.Embedding, batch.Targets, losses, gradientScale, stateGradient, gradients.Embedding);
        stream.Elements.Clear();
        RmsNorm.Backward(output.RowRange(0, count), weights.OutputNorm, inverse, stateGradient, stream, gradients.OutputNorm);
        for (var i = memories.Length - 1; i >= 0; i--) layer.Backward(memories[i], weights.Layers[i], batch.Ends, stream, gradients.Layers[i]);
        for (var i = 0; i < count; i++) Lanes.Add(gradients.Embedding.Row(batch.Tokens[i]), stream.Row(i));
    }

    /// <summary>The scores of every token of the vocabulary after each token of a batch.</summary>
    public Matrix Scores(MicroBatch batch)
    {
        Forward(batch);
        var result = Matrix.Zeros(batch.TokenCount, weights.Layout.Shape.VocabularySize);
        product.Compute(result, states.RowRange(0, batch.TokenCount), weights.Embedding.Transposed);
        return result;
    }

    private void Forward(MicroBatch batch)
    {
        var count = batch.TokenCount;
        for (var i = 0; i < count; i++) weights.Embedding.Row(batch.Tokens[i]).CopyTo(memories[0].Input.Row(i));
        for (var i = 0; i < memories.Length; i++)
        {
            var next = i + 1 < memories.Length ? memories[i + 1].Input : output;
            layer.Forward(memories[i], weights.Layers[i], batch.Ends, count, next.RowRange(0, count));
        }

        RmsNorm.Forward(output.RowRange(0, count), weights.OutputNorm, states, inverse);
    }
}
