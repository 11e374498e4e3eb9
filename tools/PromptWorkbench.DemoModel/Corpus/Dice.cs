namespace PromptWorkbench.DemoModel.Corpus;

/// <summary>All chance in the making of texts: from one seed comes the same text on every machine.</summary>
/// <param name="seed">Where it begins.</param>
/// <param name="part">Which words it takes from a <see cref="Pool"/>.</param>
internal sealed class Dice(ulong seed, Part part)
{
    private ulong state = seed;

    public Part Part => part;

    /// <summary>A whole number from 0 to below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True that often, from 0 to 1.</summary>
    public bool Chance(double probability) => (Next() >> 11) * (1.0 / (1UL << 53)) < probability;

    public T Pick<T>(params IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    public string Pick(Pool pool) => Pick(pool.For(part));

    /// <summary>Different ones, in an order of chance.</summary>
    public T[] Several<T>(IReadOnlyList<T> choices, int count)
    {
        var order = Enumerable.Range(0, choices.Count).ToArray();
        for (var i = 0; i < count; i++)
        {
            var other = Between(i, order.Length - 1);
            (order[i], order[other]) = (order[other], order[i]);
        }

        return [.. order.Take(count).Select(index => choices[index])];
    }

    public string[] Several(Pool pool, int count) => Several(pool.For(part), count);

    public T[] Shuffled<T>(IReadOnlyList<T> items) => Several(items, items.Count);

    /// <summary>One of them, each as often as its weight says.</summary>
    public T Weighted<T>(params ReadOnlySpan<(double Weight, T Choice)> choices)
    {
        var sum = 0.0;
        foreach (var (weight, _) in choices) sum += weight;
        var at = (Next() >> 11) * (1.0 / (1UL << 53)) * sum;
        foreach (var (weight, choice) in choices)
        {
            at -= weight;
            if (at < 0) return choice;
        }

        return choices[^1].Choice;
    }

    // SplitMix64 (Steele, Lea and Flood 2014).
    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
