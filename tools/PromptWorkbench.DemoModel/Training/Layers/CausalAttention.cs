using System.Runtime.Intrinsics;
using PromptWorkbench.DemoModel.Training.Model;
using PromptWorkbench.DemoModel.Training.Numerics;

namespace PromptWorkbench.DemoModel.Training.Layers;

/// <summary>
/// Each token of a document looks at itself and at those before it. Queries are taken in blocks, and a block multiplies with the keys it may see and no others.
/// What a block looks at is computed again on the way back: keeping it would cost more memory traffic than it saves work.
/// </summary>
internal sealed unsafe class CausalAttention(ModelShape shape, MatrixProduct product)
{
    private const int BlockQueries = 6 * ProductTile.Rows;

    private readonly float scale = 1 / MathF.Sqrt(shape.HeadWidth);
    private readonly Matrix shares = Matrix.Zeros(BlockQueries, shape.ContextLength);
    private readonly Matrix shareGradients = Matrix.Zeros(BlockQueries, shape.ContextLength);

    /// <param name="heads">Queries, keys and values of a document's tokens, turned to their positions.</param>
    /// <param name="output">Gets, for each query head, what it found.</param>
    public void Forward(Matrix heads, Matrix output)
    {
        for (var head = 0; head < shape.Heads; head++)
        {
            for (var from = 0; from < heads.Rows; from += BlockQueries)
            {
                var block = new Block(shape, heads, head, from);
                product.Compute(OfHead(output, head).RowRange(from, block.Queries.Rows), Shares(block), block.Values);
            }
        }
    }

    /// <param name="heads">As in <see cref="Forward"/>.</param>
    /// <param name="outputGradient">Gradient of the output.</param>
    /// <param name="headGradients">Gets the gradient of the heads, still turned.</param>
    public void Backward(Matrix heads, Matrix outputGradient, Matrix headGradients)
    {
        headGradients.Elements.Clear();
        for (var head = 0; head < shape.Heads; head++)
        {
            for (var from = 0; from < heads.Rows; from += BlockQueries)
            {
                var block = new Block(shape, heads, head, from);
                var gradient = new Block(shape, headGradients, head, from);
                var found = OfHead(outputGradient, head).RowRange(from, block.Queries.Rows);
                var share = Shares(block);
                var shareGradient = shareGradients.RowRange(0, share.Rows).ColumnRange(0, share.Columns);
                product.Compute(gradient.Values, share.Transposed, found, keep: 1);
                product.Compute(shareGradient, found, block.Values.Transposed);
                SoftmaxBackward(share, shareGradient, from);
                product.Compute(gradient.Queries, shareGradient, block.Keys, scale);
                product.Compute(gradient.Keys, shareGradient.Transposed, block.Queries, scale, keep: 1);
            }
        }
    }

    private Matrix OfHead(Matrix heads, int head) => heads.ColumnRange(head * shape.HeadWidth, shape.HeadWidth);

    // How much each query of a block looks at each key; 0 where it may not.
    private Matrix Shares(Block block)
    {
        var result = shares.RowRange(0, block.Queries.Rows).ColumnRange(0, block.Keys.Rows);
        product.Compute(result, block.Queries, block.Keys.Transposed, scale);
        var before = block.Keys.Rows - block.Queries.Rows;
        for (var row = 0; row < result.Rows; row++)
        {
            var scores = result.Row(row);
            scores[(before + row + 1)..].Clear();
            Softmax.Normalise(scores[..(before + row + 1)]);
        }

        return result;
    }

    private static void SoftmaxBackward(Matrix shares, Matrix gradients, int before)
    {
        for (var row = 0; row < shares.Rows; row++)
        {
            float* p = shares.Start + ((nint)row * shares.RowStride), d = gradients.Start + ((nint)row * gradients.RowStride);
            var visible = before + row + 1;
            var products = Vector512<float>.Zero;
            var i = 0;
            for (; i + Lanes.Count <= visible; i += Lanes.Count) products = Vector512.FusedMultiplyAdd(Vector512.Load(p + i), Vector512.Load(d + i), products);
            var sum = Vector512.Sum(products);
            for (; i < visible; i++) sum += p[i] * d[i];
            for (i = 0; i + Lanes.Count <= visible; i += Lanes.Count) (Vector512.Load(p + i) * (Vector512.Load(d + i) - Vector512.Create(sum))).Store(d + i);
            for (; i < visible; i++) d[i] = p[i] * (d[i] - sum);
            new Span<float>(d + visible, shares.Columns - visible).Clear();
        }
    }

    // One head's queries from some token on, and the keys and values that the last of them may see.
    private readonly struct Block(ModelShape shape, Matrix heads, int head, int from)
    {
        private readonly int keyColumn = shape.QueryWidth + (head / (shape.Heads / shape.KeyHeads) * shape.HeadWidth);
        private readonly int end = Math.Min(heads.Rows, from + BlockQueries);

        public Matrix Queries => heads.RowRange(from, end - from).ColumnRange(head * shape.HeadWidth, shape.HeadWidth);

        public Matrix Keys => heads.RowRange(0, end).ColumnRange(keyColumn, shape.HeadWidth);

        public Matrix Values => heads.RowRange(0, end).ColumnRange(keyColumn + shape.KeyWidth, shape.HeadWidth);
    }
}
