namespace PromptWorkbench.Benchmarks.Statistics;

/// <summary>A median and where it lies, by the sign test: right for values of any distribution, as long as they are independent.</summary>
/// <param name="Count">How many values there are.</param>
/// <param name="Median">The median of the values.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval.</param>
/// <param name="Confidence">How often such an interval holds the true median: at least 0.95 from six values on, less with fewer.</param>
public sealed record MedianInterval(int Count, double Median, double Low, double High, double Confidence)
{
    private const double OneTail = 0.025;

    /// <param name="values">At least one value.</param>
    public static MedianInterval Of(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var n = sorted.Length;
        ArgumentOutOfRangeException.ThrowIfZero(n, nameof(values));

        // Of n values, as many lie below the true median as a fair coin tossed n times shows heads.
        var probability = Math.Pow(0.5, n);
        var tail = probability;
        var rank = 0;
        for (var next = rank + 1; next <= (n - 1) / 2; next++)
        {
            probability *= (double)(n - next + 1) / next;
            if (tail + probability > OneTail) break;
            tail += probability;
            rank = next;
        }

        return new(n, (sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[rank], sorted[n - 1 - rank], 1 - (2 * tail));
    }

    /// <summary>What <see cref="ToString(string)"/> prints of so many values: `median (96.5 % interval)`.</summary>
    public static string Heading(int count) => $"median ({Of(Enumerable.Repeat(0.0, count)).Confidence * 100:0.#} % interval)";

    /// <summary>The interval in words: `0.981 (0.975 to 0.988)`.</summary>
    public string ToString(string format) => $"{Median.ToString(format)} ({Low.ToString(format)} to {High.ToString(format)})";
}
