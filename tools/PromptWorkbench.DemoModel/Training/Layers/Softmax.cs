using System.Runtime.Intrinsics;
using PromptWorkbench.DemoModel.Training.Numerics;

namespace PromptWorkbench.DemoModel.Training.Layers;

internal static unsafe class Softmax
{
    /// <summary>Replaces scores by shares that add up to 1.</summary>
    /// <returns>The logarithm of the sum of the scores' exponentials: a score minus this is the logarithm of its share.</returns>
    public static float Normalise(Span<float> scores)
    {
        fixed (float* x = scores)
        {
            var best = Vector512.Create(float.NegativeInfinity);
            var i = 0;
            for (; i + Lanes.Count <= scores.Length; i += Lanes.Count) best = Vector512.Max(best, Vector512.Load(x + i));
            var highest = float.NegativeInfinity;
            for (var lane = 0; lane < Lanes.Count; lane++) highest = MathF.Max(highest, best[lane]);
            for (; i < scores.Length; i++) highest = MathF.Max(highest, x[i]);

            var sums = Vector512<float>.Zero;
            for (i = 0; i + Lanes.Count <= scores.Length; i += Lanes.Count)
            {
                var power = Lanes.Exp(Vector512.Load(x + i) - Vector512.Create(highest));
                sums += power;
                power.Store(x + i);
            }

            var sum = Vector512.Sum(sums);
            for (; i < scores.Length; i++) sum += x[i] = MathF.Exp(x[i] - highest);

            var share = 1 / sum;
            for (i = 0; i + Lanes.Count <= scores.Length; i += Lanes.Count) (Vector512.Load(x + i) * share).Store(x + i);
            for (; i < scores.Length; i++) x[i] *= share;
            return highest + MathF.Log(sum);
        }
    }
}
