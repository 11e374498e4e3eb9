using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PromptWorkbench.DemoModel.Training.Numerics;

/// <summary>The inner loop of a matrix product: a tile of the result, held in 24 registers of 16 numbers while the whole depth is summed.</summary>
/// <remarks>Per step of the depth: 2 loads of the right panel, 12 numbers of the left one, 24 multiply-adds. Registers are written out because no array may live in them.</remarks>
internal static unsafe class ProductTile
{
    public const int Rows = 12;

    public const int Columns = 32;

    private const int Lanes = 16;

    /// <param name="a">A panel of <see cref="Rows"/>.</param>
    /// <param name="b">A panel of <see cref="Columns"/>.</param>
    /// <param name="depth">How many steps both panels have.</param>
    /// <param name="tile">Gets the sums, row by row. It and <paramref name="b"/> are aligned to 64 bytes.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sum(float* a, float* b, int depth, float* tile)
    {
        Vector512<float> l0 = default, r0 = default;
        Vector512<float> l1 = default, r1 = default;
        Vector512<float> l2 = default, r2 = default;
        Vector512<float> l3 = default, r3 = default;
        Vector512<float> l4 = default, r4 = default;
        Vector512<float> l5 = default, r5 = default;
        Vector512<float> l6 = default, r6 = default;
        Vector512<float> l7 = default, r7 = default;
        Vector512<float> l8 = default, r8 = default;
        Vector512<float> l9 = default, r9 = default;
        Vector512<float> l10 = default, r10 = default;
        Vector512<float> l11 = default, r11 = default;
        for (; depth > 0; depth--)
        {
            var left = Vector512.LoadAligned(b);
            var right = Vector512.LoadAligned(b + Lanes);
            var a0 = Vector512.Create(a[0]);
            l0 = Vector512.FusedMultiplyAdd(a0, left, l0);
            r0 = Vector512.FusedMultiplyAdd(a0, right, r0);
            var a1 = Vector512.Create(a[1]);
            l1 = Vector512.FusedMultiplyAdd(a1, left, l1);
            r1 = Vector512.FusedMultiplyAdd(a1, right, r1);
            var a2 = Vector512.Create(a[2]);
            l2 = Vector512.FusedMultiplyAdd(a2, left, l2);
            r2 = Vector512.FusedMultiplyAdd(a2, right, r2);
            var a3 = Vector512.Create(a[3]);
            l3 = Vector512.FusedMultiplyAdd(a3, left, l3);
            r3 = Vector512.FusedMultiplyAdd(a3, right, r3);
            var a4 = Vector512.Create(a[4]);
            l4 = Vector512.FusedMultiplyAdd(a4, left, l4);
            r4 = Vector512.FusedMultiplyAdd(a4, right, r4);
            var a5 = Vector512.Create(a[5]);
            l5 = Vector512.FusedMultiplyAdd(a5, left, l5);
            r5 = Vector512.FusedMultiplyAdd(a5, right, r5);
            var a6 = Vector512.Create(a[6]);
            l6 = Vector512.FusedMultiplyAdd(a6, left, l6);
            r6 = Vector512.FusedMultiplyAdd(a6, right, r6);
            var a7 = Vector512.Create(a[7]);
            l7 = Vector512.FusedMultiplyAdd(a7, left, l7);
            r7 = Vector512.FusedMultiplyAdd(a7, right, r7);
            var a8 = Vector512.Create(a[8]);
            l8 = Vector512.FusedMultiplyAdd(a8, left, l8);
            r8 = Vector512.FusedMultiplyAdd(a8, right, r8);
            var a9 = Vector512.Create(a[9]);
            l9 = Vector512.FusedMultiplyAdd(a9, left, l9);
            r9 = Vector512.FusedMultiplyAdd(a9, right, r9);
            var a10 = Vector512.Create(a[10]);
            l10 = Vector512.FusedMultiplyAdd(a10, left, l10);
            r10 = Vector512.FusedMultiplyAdd(a10, right, r10);
            var a11 = Vector512.Create(a[11]);
            l11 = Vector512.FusedMultiplyAdd(a11, left, l11);
            r11 = Vector512.FusedMultiplyAdd(a11, right, r11);
            a += Rows;
            b += Columns;
        }

        Store(l0, r0, tile);
        Store(l1, r1, tile + (1 * Columns));
        Store(l2, r2, tile + (2 * Columns));
        Store(l3, r3, tile + (3 * Columns));
        Store(l4, r4, tile + (4 * Columns));
        Store(l5, r5, tile + (5 * Columns));
        Store(l6, r6, tile + (6 * Columns));
        Store(l7, r7, tile + (7 * Columns));
        Store(l8, r8, tile + (8 * Columns));
        Store(l9, r9, tile + (9 * Columns));
        Store(l10, r10, tile + (10 * Columns));
        Store(l11, r11, tile + (11 * Columns));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<float> left, Vector512<float> right, float* into)
    {
        left.StoreAligned(into);
        right.StoreAligned(into + Lanes);
    }
}
