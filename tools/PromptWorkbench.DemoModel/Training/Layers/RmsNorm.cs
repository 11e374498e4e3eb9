using System.Runtime.Intrinsics;
using PromptWorkbench.DemoModel.Training.Model;
using PromptWorkbench.DemoModel.Training.Numerics;

namespace PromptWorkbench.DemoModel.Training.Layers;

/// <summary>Divides each row by the root of its mean square and scales its columns. Zhang and Sennrich (2019).</summary>
internal static unsafe class RmsNorm
{
    /// <param name="input">Rows.</param>
    /// <param name="scale">One number for each column.</param>
    /// <param name="output">Gets the scaled rows.</param>
    /// <param name="inverse">Gets, for each row, one over its root mean square: <see cref="Backward"/> needs it.</param>
    public static void Forward(Matrix input, Matrix scale, Matrix output, Span<float> inverse)
    {
        for (var row = 0; row < input.Rows; row++)
        {
            float* x = input.Start + ((nint)row * input.RowStride), y = output.Start + ((nint)row * output.RowStride);
            var squares = Vector512<float>.Zero;
            for (var i = 0; i < input.Columns; i += Lanes.Count)
            {
                var values = Vector512.Load(x + i);
                squares = Vector512.FusedMultiplyAdd(values, values, squares);
            }

            inverse[row] = 1 / MathF.Sqrt((Vector512.Sum(squares) / input.Columns) + ModelShape.NormEpsilon);
            for (var i = 0; i < input.Columns; i += Lanes.Count)
                (Vector512.Load(x + i) * inverse[row] * Vector512.Load(scale.Start + i)).Store(y + i);
        }
    }

    /// <param name="input">As in <see cref="Forward"/>.</param>
    /// <param name="scale">As in <see cref="Forward"/>.</param>
    /// <param name="inverse">What <see cref="Forward"/> made.</param>
    /// <param name="outputGradient">Gradient of the output.</param>
    /// <param name="inputGradient">To this is added the gradient of the input.</param>
    /// <param name="scaleGradient">To this is added the gradient of the scale.</param>
    public static void Backward(Matrix input, Matrix scale, ReadOnlySpan<float> inverse, Matrix outputGradient, Matrix inputGradient, Matrix scaleGradient)
    {
        float* g = scale.Start, dg = scaleGradient.Start;
        for (var row = 0; row < input.Rows; row++)
        {
            var x = input.Start + ((nint)row * input.RowStride);
            float* dy = outputGradient.Start + ((nint)row * outputGradient.RowStride), dx = inputGradient.Start + ((nint)row * inputGradient.RowStride);
            var r = inverse[row];
            var products = Vector512<float>.Zero;
            for (var i = 0; i < input.Columns; i += Lanes.Count)
            {
                var product = Vector512.Load(dy + i) * Vector512.Load(x + i);
                products = Vector512.FusedMultiplyAdd(product, Vector512.Load(g + i), products);
                Vector512.FusedMultiplyAdd(product, Vector512.Create(r), Vector512.Load(dg + i)).Store(dg + i);
            }

            var pull = Vector512.Create(-Vector512.Sum(products) * r * r * r / input.Columns);
            for (var i = 0; i < input.Columns; i += Lanes.Count)
            {
                var sum = Vector512.FusedMultiplyAdd(Vector512.Load(x + i), pull, Vector512.Load(dx + i));
                Vector512.FusedMultiplyAdd(Vector512.Load(dy + i) * r, Vector512.Load(g + i), sum).Store(dx + i);
            }
        }
    }
}
