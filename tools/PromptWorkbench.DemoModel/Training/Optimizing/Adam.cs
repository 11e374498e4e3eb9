using System.Runtime.Intrinsics;
using PromptWorkbench.DemoModel.Training.Numerics;

namespace PromptWorkbench.DemoModel.Training.Optimizing;

/// <summary>Updates each weight by its mean gradient over the root of its mean square. Kingma and Ba (2014).</summary>
internal static unsafe class Adam
{
    private const float MeanDecay = 0.9f;
    private const float SquareDecay = 0.95f;
    private const float Epsilon = 1e-8f;

    /// <param name="weights">As many as of all that follow; a multiple of 16.</param>
    /// <param name="gradient">Their gradients.</param>
    /// <param name="means">Running means of the gradients.</param>
    /// <param name="squares">Running means of their squares.</param>
    /// <param name="rate">Learning rate.</param>
    /// <param name="step">Number of this update; the first is 1.</param>
    public static void Step(Matrix weights, Matrix gradient, Matrix means, Matrix squares, float rate, int step)
    {
        var meanScale = rate / (1 - MathF.Pow(MeanDecay, step));
        var squareScale = 1 / (1 - MathF.Pow(SquareDecay, step));
        float* w = weights.Start, g = gradient.Start, m = means.Start, s = squares.Start;
        for (var i = 0; i < weights.Rows * weights.Columns; i += Lanes.Count)
        {
            var slope = Vector512.Load(g + i);
            var mean = Vector512.FusedMultiplyAdd(Vector512.Load(m + i), Vector512.Create(MeanDecay), slope * (1 - MeanDecay));
            var square = Vector512.FusedMultiplyAdd(Vector512.Load(s + i), Vector512.Create(SquareDecay), slope * slope * (1 - SquareDecay));
            mean.Store(m + i);
            square.Store(s + i);
            (Vector512.Load(w + i) - (mean * meanScale / (Vector512.Sqrt(square * squareScale) + Vector512.Create(Epsilon)))).Store(w + i);
        }
    }
}
