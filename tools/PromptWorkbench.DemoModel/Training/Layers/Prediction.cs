using System.Runtime.Intrinsics;
using PromptWorkbench.DemoModel.Training.Batches;
using PromptWorkbench.DemoModel.Training.Numerics;

namespace PromptWorkbench.DemoModel.Training.Layers;

/// <summary>Predicts the next token where one is asked for, and compares. Works in pieces that stay in the caches: the scores of a whole batch are many.</summary>
internal sealed unsafe class Prediction(int vocabularySize, int width, MatrixProduct product)
{
    private const int PieceRows = 20 * ProductTile.Rows;

    private readonly Matrix hidden = Matrix.Zeros(PieceRows, width);
    private readonly Matrix hiddenGradient = Matrix.Zeros(PieceRows, width);
    private readonly Matrix scores = Matrix.Zeros(PieceRows, vocabularySize);

    /// <summary>Adds the losses of all targets.</summary>
    /// <param name="states">What the model makes of each token.</param>
    /// <param name="table">A row for each token of the vocabulary.</param>
    /// <param name="targets">What is to be predicted.</param>
    /// <param name="losses">To this are added the losses.</param>
    public void Compare(Matrix states, Matrix table, ReadOnlySpan<MicroBatchTarget> targets, LossSums losses)
    {
        for (var from = 0; from < targets.Length; from += PieceRows)
            Score(states, table, targets.Slice(from, Math.Min(PieceRows, targets.Length - from)), losses);
    }

    /// <summary>Does what <see cref="Compare"/> does, and the way back.</summary>
    /// <param name="states">What the model makes of each token.</param>
    /// <param name="table">A row for each token of the vocabulary.</param>
    /// <param name="targets">What is to be predicted.</param>
    /// <param name="losses">To this are added the losses.</param>
    /// <param name="gradientScale">What a loss of weight 1 counts in the gradients.</param>
    /// <param name="stateGradients">Gets the gradients of the states.</param>
    /// <param name="tableGradient">To this is added the gradient of the table.</param>
    public void Learn(
        Matrix states, Matrix table, ReadOnlySpan<MicroBatchTarget> targets, LossSums losses, float gradientScale, Matrix stateGradients, Matrix tableGradient)
    {
        stateGradients.Elements.Clear();
        for (var from = 0; from < targets.Length; from += PieceRows)
        {
            var piece = targets.Slice(from, Math.Min(PieceRows, targets.Length - from));
            var gradients = Score(states, table, piece, losses);
            for (var i = 0; i < piece.Length; i++)
            {
                var row = gradients.Row(i);
                Scale(row, piece[i].Weight * gradientScale);
                row[piece[i].Token] -= piece[i].Weight * gradientScale;
            }

            product.Compute(tableGradient, gradients.Transposed, hidden.RowRange(0, piece.Length), keep: 1);
            product.Compute(hiddenGradient.RowRange(0, piece.Length), gradients, table);
            for (var i = 0; i < piece.Length; i++) hiddenGradient.Row(i).CopyTo(stateGradients.Row(piece[i].Row));
        }
    }

    // Adds the losses and returns how likely each token of the vocabulary was taken to be.
    private Matrix Score(Matrix states, Matrix table, ReadOnlySpan<MicroBatchTarget> targets, LossSums losses)
    {
        for (var i = 0; i < targets.Length; i++) states.Row(targets[i].Row).CopyTo(hidden.Row(i));
        var result = scores.RowRange(0, targets.Length);
        product.Compute(result, hidden.RowRange(0, targets.Length), table.Transposed);
        for (var i = 0; i < targets.Length; i++)
        {
            var row = result.Row(i);
            var score = row[targets[i].Token];
            losses.Add(targets[i].Kind, Softmax.Normalise(row) - score, targets[i].Weight);
        }

        return result;
    }

    private static void Scale(Span<float> values, float by)
    {
        fixed (float* x = values)
        {
            var i = 0;
            for (; i + Lanes.Count <= values.Length; i += Lanes.Count) (Vector512.Load(x + i) * by).Store(x + i);
            for (; i < values.Length; i++) x[i] *= by;
        }
    }
}
