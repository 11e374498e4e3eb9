using System.Runtime.Intrinsics;
using PromptWorkbench.DemoModel.Training.Model;
using PromptWorkbench.DemoModel.Training.Numerics;

namespace PromptWorkbench.DemoModel.Training.Layers;

/// <summary>
/// Turns each pair of neighbouring numbers of a head by an angle that grows with the position. Su et al. (2021), with the pairs as llama.cpp
/// has them for `llama`, so that weights need no reordering.
/// </summary>
internal sealed unsafe class RotaryPositions
{
    private static readonly Vector512<int> Partners = Vector512.Create(1, 0, 3, 2, 5, 4, 7, 6, 9, 8, 11, 10, 13, 12, 15, 14);

    // Each number is multiplied with the cosine and its partner with the sine, which is negative for the first of a pair.
    private readonly Matrix cosines;
    private readonly Matrix sines;
    private readonly int headWidth;

    public RotaryPositions(ModelShape shape)
    {
        headWidth = shape.HeadWidth;
        cosines = Matrix.Zeros(shape.ContextLength, headWidth);
        sines = Matrix.Zeros(shape.ContextLength, headWidth);
        for (var position = 0; position < shape.ContextLength; position++)
        {
            for (var i = 0; i < headWidth; i++)
            {
                var (sine, cosine) = Math.SinCos(position * Math.Pow(ModelShape.RotaryBase, -(double)(i & ~1) / headWidth));
                cosines.Row(position)[i] = (float)cosine;
                sines.Row(position)[i] = (float)(i % 2 == 0 ? -sine : sine);
            }
        }
    }

    /// <summary>Turns the heads of a document's tokens, the first of which is at position 0.</summary>
    /// <param name="heads">A row for each token, with whole heads side by side.</param>
    /// <param name="isBackward">Turns the other way, which is what a gradient needs.</param>
    public void Turn(Matrix heads, bool isBackward)
    {
        var sign = isBackward ? -1f : 1f;
        for (var position = 0; position < heads.Rows; position++)
        {
            var row = heads.Start + ((nint)position * heads.RowStride);
            float* cosine = cosines.Start + ((nint)position * headWidth), sine = sines.Start + ((nint)position * headWidth);
            for (var i = 0; i < headWidth; i += Lanes.Count)
            {
                var (along, across) = (Vector512.Load(cosine + i), Vector512.Load(sine + i) * sign);
                for (var head = i; head < heads.Columns; head += headWidth)
                {
                    var values = Vector512.Load(row + head);
                    Vector512.FusedMultiplyAdd(Vector512.Shuffle(values, Partners), across, values * along).Store(row + head);
                }
            }
        }
    }
}
