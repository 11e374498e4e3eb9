using PromptWorkbench.DemoModel.Training.Model;
using PromptWorkbench.DemoModel.Training.Numerics;

namespace PromptWorkbench.DemoModel.Training.Layers;

/// <summary>One layer: attention, then the feed-forward part; each reads the stream through a norm and adds to it.</summary>
internal sealed class Layer(ModelShape shape, int tokens, MatrixProduct product)
{
    private readonly RotaryPositions positions = new(shape);
    private readonly CausalAttention attention = new(shape, product);
    private readonly Matrix normGradients = Matrix.Zeros(tokens, shape.Width);
    private readonly Matrix foundGradients = Matrix.Zeros(tokens, shape.QueryWidth);
    private readonly Matrix headGradients = Matrix.Zeros(tokens, shape.AttentionWidth);
    private readonly Matrix gatedGradients = Matrix.Zeros(tokens, shape.InnerWidth);

    /// <param name="memory">Holds the input; gets all that the way back needs.</param>
    /// <param name="weights">The layer's weights.</param>
    /// <param name="ends">For each document, the token after its last one.</param>
    /// <param name="count">Tokens of all documents.</param>
    /// <param name="output">Gets the stream as it leaves.</param>
    public void Forward(LayerMemory memory, LayerWeights weights, ReadOnlySpan<int> ends, int count, Matrix output)
    {
        Matrix input = memory.Input.RowRange(0, count), normed = memory.NormedInput.RowRange(0, count);
        RmsNorm.Forward(input, weights.AttentionNorm, normed, memory.InputInverse);
        product.Compute(memory.Heads.RowRange(0, count), normed, weights.Attention.Transposed);
        var from = 0;
        foreach (var end in ends)
        {
            var heads = memory.Heads.RowRange(from, end - from);
            positions.Turn(QueriesAndKeys(heads), isBackward: false);
            attention.Forward(heads, memory.Found.RowRange(from, end - from));
            from = end;
        }

        var middle = memory.Middle.RowRange(0, count);
        input.Elements.CopyTo(middle.Elements);
        product.Compute(middle, memory.Found.RowRange(0, count), weights.AttentionOutput.Transposed, keep: 1);

        RmsNorm.Forward(middle, weights.FeedForwardNorm, memory.NormedMiddle, memory.MiddleInverse);
        product.Compute(memory.GateAndUp.RowRange(0, count), memory.NormedMiddle.RowRange(0, count), weights.GateAndUp.Transposed);
        GatedUnit.Forward(memory.GateAndUp, memory.Gated.RowRange(0, count));
        middle.Elements.CopyTo(output.Elements);
        product.Compute(output, memory.Gated.RowRange(0, count), weights.Down.Transposed, keep: 1);
    }

    /// <param name="memory">What <see cref="Forward"/> left; it is used up.</param>
    /// <param name="weights">The layer's weights.</param>
    /// <param name="ends">As in <see cref="Forward"/>.</param>
    /// <param name="stream">The gradient of the output; becomes that of the input.</param>
    /// <param name="gradients">To these are added the gradients of the weights.</param>
    public void Backward(LayerMemory memory, LayerWeights weights, ReadOnlySpan<int> ends, Matrix stream, LayerWeights gradients)
    {
        var count = stream.Rows;
        var normGradient = normGradients.RowRange(0, count);

        var gatedGradient = gatedGradients.RowRange(0, count);
        product.Compute(gatedGradient, stream, weights.Down);
        product.Compute(gradients.Down, stream.Transposed, memory.Gated.RowRange(0, count), keep: 1);
        var gateAndUp = memory.GateAndUp.RowRange(0, count);
        GatedUnit.Backward(gateAndUp, gatedGradient);
        product.Compute(gradients.GateAndUp, gateAndUp.Transposed, memory.NormedMiddle.RowRange(0, count), keep: 1);
        product.Compute(normGradient, gateAndUp, weights.GateAndUp);
        RmsNorm.Backward(memory.Middle.RowRange(0, count), weights.FeedForwardNorm, memory.MiddleInverse, normGradient, stream, gradients.FeedForwardNorm);

        var foundGradient = foundGradients.RowRange(0, count);
        product.Compute(foundGradient, stream, weights.AttentionOutput);
        product.Compute(gradients.AttentionOutput, stream.Transposed, memory.Found.RowRange(0, count), keep: 1);
        var from = 0;
        foreach (var end in ends)
        {
            var headGradient = headGradients.RowRange(from, end - from);
            attention.Backward(memory.Heads.RowRange(from, end - from), foundGradient.RowRange(from, end - from), headGradient);
            positions.Turn(QueriesAndKeys(headGradient), isBackward: true);
            from = end;
        }

        var heads = headGradients.RowRange(0, count);
        product.Compute(gradients.Attention, heads.Transposed, memory.NormedInput.RowRange(0, count), keep: 1);
        product.Compute(normGradient, heads, weights.Attention);
        RmsNorm.Backward(memory.Input.RowRange(0, count), weights.AttentionNorm, memory.InputInverse, normGradient, stream, gradients.AttentionNorm);
    }

    private Matrix QueriesAndKeys(Matrix heads) => heads.ColumnRange(0, shape.QueryWidth + shape.KeyWidth);
}
