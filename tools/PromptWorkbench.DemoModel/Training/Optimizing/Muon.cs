using PromptWorkbench.DemoModel.Training.Numerics;

namespace PromptWorkbench.DemoModel.Training.Optimizing;

/// <summary>
/// Updates a matrix by its momentum with all singular values brought near 1. Jordan et al., "Muon" (2024): Nesterov momentum, five Newton-Schulz
/// steps, weight decay apart from the gradient.
/// </summary>
internal sealed class Muon(int largestMatrix, int largestSide, MatrixProduct product)
{
    private const float Momentum = 0.95f;
    private const float WeightDecay = 0.05f;
    private const int NewtonSchulzSteps = 5;
    private const float Linear = 3.4445f;
    private const float Cubic = -4.7750f;
    private const float Quintic = 2.0315f;
    private const double SmallestNorm = 1e-12;

    private readonly Matrix first = Matrix.Zeros(1, largestMatrix);
    private readonly Matrix second = Matrix.Zeros(1, largestMatrix);
    private readonly Matrix gram = Matrix.Zeros(1, largestSide * largestSide);
    private readonly Matrix polynomial = Matrix.Zeros(1, largestSide * largestSide);

    public void Step(Matrix weights, Matrix gradient, Matrix momentum, float rate)
    {
        var update = first.Reshaped(0, weights.Rows, weights.Columns);
        Remember(gradient.Elements, momentum.Elements, update.Elements);
        update = Orthogonalised(update);

        var scaled = rate * MathF.Sqrt(MathF.Max(1, (float)weights.Rows / weights.Columns));
        var kept = 1 - (rate * WeightDecay);
        Span<float> values = weights.Elements, changes = update.Elements;
        for (var i = 0; i < values.Length; i++) values[i] = (values[i] * kept) - (scaled * changes[i]);
    }

    // The update becomes the momentum one step ahead, with a norm of 1.
    private static void Remember(ReadOnlySpan<float> gradient, Span<float> momentum, Span<float> update)
    {
        var squares = 0.0;
        for (var i = 0; i < gradient.Length; i++)
        {
            momentum[i] += (1 - Momentum) * (gradient[i] - momentum[i]);
            update[i] = ((1 - Momentum) * gradient[i]) + (Momentum * momentum[i]);
            squares += update[i] * update[i];
        }

        var inverse = (float)(1 / (Math.Sqrt(squares) + SmallestNorm));
        for (var i = 0; i < update.Length; i++) update[i] *= inverse;
    }

    // X becomes aX + b(XX')X + c(XX')(XX')X again and again; the product is taken on the shorter side.
    private Matrix Orthogonalised(Matrix x)
    {
        var side = Math.Min(x.Rows, x.Columns);
        Matrix square = gram.Reshaped(0, side, side), sum = polynomial.Reshaped(0, side, side);
        var next = second.Reshaped(0, x.Rows, x.Columns);
        for (var step = 0; step < NewtonSchulzSteps; step++)
        {
            var isWide = x.Rows <= x.Columns;
            if (isWide) product.Compute(square, x, x.Transposed);
            else product.Compute(square, x.Transposed, x);

            square.Elements.CopyTo(sum.Elements);
            product.Compute(sum, square, square, Quintic, Cubic);
            for (var i = 0; i < side; i++) sum.Row(i)[i] += Linear;
            if (isWide) product.Compute(next, sum, x);
            else product.Compute(next, x, sum);
            (x, next) = (next, x);
        }

        return x;
    }
}
