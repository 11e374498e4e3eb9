using System.Runtime.Intrinsics;
using PromptWorkbench.DemoModel.Training.Numerics;

namespace PromptWorkbench.DemoModel.Training.Layers;

/// <summary>SwiGLU: gate * sigmoid(gate) * up. Shazeer (2020).</summary>
internal static unsafe class GatedUnit
{
    /// <param name="gateAndUp">In each row the gate and then what it lets through.</param>
    /// <param name="output">Half as wide.</param>
    public static void Forward(Matrix gateAndUp, Matrix output)
    {
        for (var row = 0; row < output.Rows; row++)
        {
            var gate = gateAndUp.Start + ((nint)row * gateAndUp.RowStride);
            float* up = gate + output.Columns, y = output.Start + ((nint)row * output.RowStride);
            for (var i = 0; i < output.Columns; i += Lanes.Count)
            {
                var g = Vector512.Load(gate + i);
                (g * Lanes.Sigmoid(g) * Vector512.Load(up + i)).Store(y + i);
            }
        }
    }

    /// <summary>Replaces gate and up by their gradients.</summary>
    public static void Backward(Matrix gateAndUp, Matrix outputGradient)
    {
        for (var row = 0; row < outputGradient.Rows; row++)
        {
            var gate = gateAndUp.Start + ((nint)row * gateAndUp.RowStride);
            float* up = gate + outputGradient.Columns, dy = outputGradient.Start + ((nint)row * outputGradient.RowStride);
            for (var i = 0; i < outputGradient.Columns; i += Lanes.Count)
            {
                var (g, u, d) = (Vector512.Load(gate + i), Vector512.Load(up + i), Vector512.Load(dy + i));
                var sigmoid = Lanes.Sigmoid(g);
                var open = g * sigmoid;
                (d * open).Store(up + i);
                (d * u * Vector512.FusedMultiplyAdd(open, Vector512<float>.One - sigmoid, sigmoid)).Store(gate + i);
            }
        }
    }
}
