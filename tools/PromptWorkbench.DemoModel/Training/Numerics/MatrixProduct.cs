using System.Runtime.Intrinsics;

namespace PromptWorkbench.DemoModel.Training.Numerics;

/// <summary>
/// Products of matrices on the calling thread. Holds the packed copies it works from, so each thread has one of its own.
/// The order of the sums depends on the shapes alone: equal inputs give equal bits.
/// </summary>
/// <remarks>
/// Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication" (2008): a block of the right matrix is packed for the outer caches, a block of
/// the left one for the second level, and tiles of the result stay in registers.
/// </remarks>
internal sealed unsafe class MatrixProduct
{
    private const int BlockRows = 16 * ProductTile.Rows;
    private const int BlockColumns = 40 * ProductTile.Columns;
    private const int BlockDepth = 256;

    private readonly Matrix packedLeft = Matrix.Zeros(BlockRows, BlockDepth);
    private readonly Matrix packedRight = Matrix.Zeros(BlockColumns, BlockDepth);
    private readonly Matrix tile = Matrix.Zeros(ProductTile.Rows, ProductTile.Columns);

    /// <summary>result = scale * left * right + keep * result.</summary>
    /// <param name="left">Any view.</param>
    /// <param name="right">Any view.</param>
    /// <param name="scale">What the product is multiplied with.</param>
    /// <param name="keep">What the former result is multiplied with.</param>
    /// <param name="result">Its elements of a row lie side by side. With <paramref name="keep"/> 0 its former content does not matter.</param>
    public void Compute(Matrix result, Matrix left, Matrix right, float scale = 1, float keep = 0)
    {
        if (left.Columns != right.Rows || result.Rows != left.Rows || result.Columns != right.Columns || result.ColumnStride != 1)
            throw new ArgumentException($"{left.Rows}x{left.Columns} times {right.Rows}x{right.Columns} does not give {result.Rows}x{result.Columns}.", nameof(result));

        for (var column = 0; column < right.Columns; column += BlockColumns)
        {
            var columns = Math.Min(BlockColumns, right.Columns - column);
            for (var depth = 0; depth < left.Columns; depth += BlockDepth)
            {
                var depths = Math.Min(BlockDepth, left.Columns - depth);
                PackedPanels.Pack(right.RowRange(depth, depths).ColumnRange(column, columns).Transposed, ProductTile.Columns, packedRight.Start);
                for (var row = 0; row < left.Rows; row += BlockRows)
                {
                    var rows = Math.Min(BlockRows, left.Rows - row);
                    PackedPanels.Pack(left.RowRange(row, rows).ColumnRange(depth, depths), ProductTile.Rows, packedLeft.Start);
                    AddBlock(result.RowRange(row, rows).ColumnRange(column, columns), depths, scale, depth == 0 ? keep : 1);
                }
            }
        }
    }

    private void AddBlock(Matrix result, int depth, float scale, float keep)
    {
        var right = packedRight.Start;
        for (var column = 0; column < result.Columns; column += ProductTile.Columns)
        {
            var left = packedLeft.Start;
            for (var row = 0; row < result.Rows; row += ProductTile.Rows)
            {
                ProductTile.Sum(left, right, depth, tile.Start);
                Merge(
                    result.Start + ((nint)row * result.RowStride) + column,
                    result.RowStride,
                    Math.Min(ProductTile.Rows, result.Rows - row),
                    Math.Min(ProductTile.Columns, result.Columns - column),
                    scale,
                    keep);
                left += ProductTile.Rows * depth;
            }

            right += ProductTile.Columns * depth;
        }
    }

    private void Merge(float* into, int stride, int rows, int columns, float scale, float keep)
    {
        var from = tile.Start;
        for (var row = 0; row < rows; row++, from += ProductTile.Columns, into += stride)
        {
            if (columns == ProductTile.Columns)
            {
                MergeVector(from, into, scale, keep);
                MergeVector(from + Vector512<float>.Count, into + Vector512<float>.Count, scale, keep);
                continue;
            }

            for (var i = 0; i < columns; i++) into[i] = keep == 0 ? scale * from[i] : MathF.FusedMultiplyAdd(keep, into[i], scale * from[i]);
        }
    }

    private static void MergeVector(float* from, float* into, float scale, float keep)
    {
        var sum = Vector512.LoadAligned(from) * scale;
        if (keep != 0) sum = Vector512.FusedMultiplyAdd(Vector512.Load(into), Vector512.Create(keep), sum);
        sum.Store(into);
    }
}
