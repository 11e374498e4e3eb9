using PromptWorkbench.DemoModel.Training.Numerics;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Training;

public class MatrixProductTests
{
    private const float Scale = 0.5f;
    private const float Keep = 2;

    // Sums of up to 700 products of numbers up to 1/2, in 32-bit floats.
    private const float Tolerance = 1e-4f;

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(12, 256, 32)]
    [InlineData(13, 257, 33)]
    [InlineData(200, 5, 1300)]
    [InlineData(5, 700, 3)]
    public void A_product_is_the_sum_of_products_for_every_shape_and_layout(int rows, int depth, int columns)
    {
        var left = Filled(rows, depth, 1);
        var right = Filled(depth, columns, 2);
        var former = Filled(rows, columns, 3);
        foreach (var a in new[] { left, Transposed(left).Transposed })
        {
            foreach (var b in new[] { right, Transposed(right).Transposed })
            {
                var result = Filled(rows, columns, 3);
                new MatrixProduct().Compute(result, a, b, Scale, Keep);
                for (var row = 0; row < rows; row++)
                {
                    for (var column = 0; column < columns; column++)
                    {
                        var sum = 0.0;
                        for (var k = 0; k < depth; k++) sum += (double)left.Row(row)[k] * right.Row(k)[column];
                        Assert.Equal((Scale * sum) + (Keep * former.Row(row)[column]), result.Row(row)[column], Tolerance);
                    }
                }
            }
        }
    }

    [Fact]
    public void What_is_not_kept_may_be_anything()
    {
        var result = Filled(3, 40, 1);
        result.Elements.Fill(float.NaN);
        new MatrixProduct().Compute(result, Filled(3, 4, 2), Filled(4, 40, 3));
        Assert.All(result.Elements.ToArray(), value => Assert.True(float.IsFinite(value)));
    }

    [Fact]
    public void A_part_of_a_matrix_is_written_and_nothing_beside_it()
    {
        var whole = Matrix.Zeros(20, 50);
        new MatrixProduct().Compute(whole.RowRange(3, 5).ColumnRange(7, 33), Filled(5, 4, 2), Filled(4, 33, 3));
        for (var row = 0; row < 20; row++)
        {
            for (var column = 0; column < 50; column++) Assert.Equal(row is >= 3 and < 8 && column is >= 7 and < 40, whole.Row(row)[column] != 0);
        }
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused() =>
        Assert.Throws<ArgumentException>(() => new MatrixProduct().Compute(Matrix.Zeros(2, 2), Matrix.Zeros(2, 3), Matrix.Zeros(2, 2)));

    private static Matrix Transposed(Matrix matrix)
    {
        var result = Matrix.Zeros(matrix.Columns, matrix.Rows);
        for (var row = 0; row < matrix.Rows; row++)
        {
            for (var column = 0; column < matrix.Columns; column++) result.Row(column)[row] = matrix.Row(row)[column];
        }

        return result;
    }

    private static Matrix Filled(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        var result = Matrix.Zeros(rows, columns);
        foreach (ref var value in result.Elements) value = random.NextSingle() - 0.5f;
        return result;
    }
}
