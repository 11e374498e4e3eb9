using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PromptWorkbench.DemoModel.Training.Numerics;

/// <summary>Work on 16 numbers at a time.</summary>
internal static class Lanes
{
    public const int Count = 16;

    // exp(x) = 2^n * exp(r) with r = x - n ln 2, |r| <= 0.35; ln 2 in two parts, so that the subtraction loses nothing (Cephes, expf).
    private const float Log2E = 1.44269504f;
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    // Beyond these the result would not be a normal number. Low ends at about 1e-38, which is as good as nothing in a softmax.
    private const float Lowest = -87.3f;
    private const float Highest = 88.3f;
    private const int ExponentBias = 127;
    private const int MantissaBits = 23;

    /// <summary>e to the power of each number, to a relative error of about 1e-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.Min(Vector512.Max(x, Vector512.Create(Lowest)), Vector512.Create(Highest));
        var n = Vector512.Round(x * Log2E);
        var r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2High), x);
        r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-Ln2Low), r);
        var p = Vector512.FusedMultiplyAdd(r, Vector512.Create(1.9875691500e-4f), Vector512.Create(1.3981999507e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(5.0000001201e-1f));
        p = Vector512.FusedMultiplyAdd(p, r * r, r + Vector512<float>.One);
        var power = Vector512.ShiftLeft(Vector512.ConvertToInt32(n) + Vector512.Create(ExponentBias), MantissaBits);
        return p * power.AsSingle();
    }

    /// <summary>1 / (1 + exp(-x)).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Sigmoid(Vector512<float> x) => Vector512<float>.One / (Vector512<float>.One + Exp(-x));

    /// <summary>into += from.</summary>
    public static unsafe void Add(Span<float> into, ReadOnlySpan<float> from)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(into.Length, from.Length);
        fixed (float* to = into, source = from)
        {
            var i = 0;
            for (; i + Count <= into.Length; i += Count) (Vector512.Load(to + i) + Vector512.Load(source + i)).Store(to + i);
            for (; i < into.Length; i++) to[i] += source[i];
        }
    }
}
