using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PromptWorkbench.DemoModel.Training.Numerics;

/// <summary>
/// Copies a matrix into panels: <c>width</c> neighbouring rows, stored depth by depth, so that the inner loop of a product reads memory in order.
/// The last panel is filled up with zeros.
/// </summary>
internal static unsafe class PackedPanels
{
    private const int Block = 4;

    /// <param name="source">Rows go side by side in a panel, columns one after the other.</param>
    /// <param name="width">Rows of a panel; a multiple of four.</param>
    /// <param name="into">Room for all panels.</param>
    public static void Pack(Matrix source, int width, float* into)
    {
        for (var from = 0; from < source.Rows; from += width)
        {
            var rows = Math.Min(width, source.Rows - from);
            var start = source.Start + ((nint)from * source.RowStride);
            if (rows < width) new Span<float>(into, width * source.Columns).Clear();
            if (source.ColumnStride == 1) PackAcross(start, source.RowStride, rows, source.Columns, width, into);
            else PackAlong(start, source.ColumnStride, rows, source.Columns, width, into);
            into += (nint)width * source.Columns;
        }
    }

    // The rows of the panel lie side by side already.
    private static void PackAlong(float* source, int stride, int rows, int depth, int width, float* into)
    {
        for (var k = 0; k < depth; k++)
        {
            Unsafe.CopyBlockUnaligned(into, source, (uint)rows * sizeof(float));
            source += stride;
            into += width;
        }
    }

    private static void PackAcross(float* source, int stride, int rows, int depth, int width, float* into)
    {
        var row = 0;
        for (; Sse.IsSupported && row + Block <= rows; row += Block)
        {
            var start = source + ((nint)row * stride);
            var k = 0;
            for (; k + Block <= depth; k += Block) TransposeBlock(start + k, stride, into + ((nint)k * width) + row, width);
            for (var i = 0; i < Block; i++) CopyAcross(start + ((nint)i * stride), k, depth, width, into + row + i);
        }

        for (; row < rows; row++) CopyAcross(source + ((nint)row * stride), 0, depth, width, into + row);
    }

    private static void CopyAcross(float* source, int from, int depth, int width, float* into)
    {
        for (var k = from; k < depth; k++) into[(nint)k * width] = source[k];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeBlock(float* source, nint stride, float* into, nint width)
    {
        var (a, b) = (Vector128.Load(source), Vector128.Load(source + stride));
        var (c, d) = (Vector128.Load(source + (2 * stride)), Vector128.Load(source + (3 * stride)));
        var (abLow, abHigh) = (Sse.UnpackLow(a, b), Sse.UnpackHigh(a, b));
        var (cdLow, cdHigh) = (Sse.UnpackLow(c, d), Sse.UnpackHigh(c, d));
        Sse.MoveLowToHigh(abLow, cdLow).Store(into);
        Sse.MoveHighToLow(cdLow, abLow).Store(into + width);
        Sse.MoveLowToHigh(abHigh, cdHigh).Store(into + (2 * width));
        Sse.MoveHighToLow(cdHigh, abHigh).Store(into + (3 * width));
    }
}
