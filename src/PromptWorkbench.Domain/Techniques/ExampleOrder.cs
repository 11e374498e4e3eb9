namespace PromptWorkbench.Domain.Techniques;

/// <summary>Which of n examples are shown, and in which order.</summary>
public static class ExampleOrder
{
    /// <summary>
    /// The first <paramref name="k"/> of the order that the seed gives: the same on every machine, and with one more example
    /// the others keep their places. Without a seed the examples stay as they are written.
    /// </summary>
    /// <remarks>
    /// Fisher-Yates from the front: place i takes what lies i + r mod (n - i) places in, where r is the next number of SplitMix64
    /// (Steele, Lea, Flood 2014) begun with the seed.
    /// </remarks>
    /// <param name="count">n, the examples there are.</param>
    /// <param name="k">How many to show, 0 to n.</param>
    /// <param name="seed">Seed of the order; null keeps the order.</param>
    public static IReadOnlyList<int> Choose(int count, int k, uint? seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(k, count);
        var order = Enumerable.Range(0, count).ToArray();
        if (seed is { } start)
        {
            ulong state = start;
            for (var place = 0; place < k; place++)
            {
                var other = place + (int)(Next(ref state) % (ulong)(count - place));
                (order[place], order[other]) = (order[other], order[place]);
            }
        }

        return order[..k];
    }

    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
