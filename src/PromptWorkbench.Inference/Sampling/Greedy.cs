using System.Numerics;

namespace PromptWorkbench.Inference.Sampling;

internal static class Greedy
{
    /// <summary>Index of the largest value, the first of equals; -1 when there is none because all are NaN or minus infinity.</summary>
    internal static int Likeliest(ReadOnlySpan<float> logits)
    {
        var largest = Largest(logits);
        if (!(largest > float.NegativeInfinity)) return -1;
        var wanted = new Vector<float>(largest);
        var i = 0;
        for (; i <= logits.Length - Vector<float>.Count; i += Vector<float>.Count)
            if (Vector.EqualsAny(new Vector<float>(logits[i..]), wanted)) break;

        while (logits[i] != largest) i++;
        return i;
    }

    private static float Largest(ReadOnlySpan<float> logits)
    {
        var best = new Vector<float>(float.NegativeInfinity);
        var i = 0;
        for (; i <= logits.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var next = new Vector<float>(logits[i..]);
            best = Vector.ConditionalSelect(Vector.GreaterThan(next, best), next, best);
        }

        var largest = float.NegativeInfinity;
        for (var lane = 0; lane < Vector<float>.Count; lane++) largest = best[lane] > largest ? best[lane] : largest;
        for (; i < logits.Length; i++) largest = logits[i] > largest ? logits[i] : largest;
        return largest;
    }
}
