namespace PromptWorkbench.Domain.Statistics;

/// <summary>
/// A proportion with Wilson's score interval (Wilson 1927; Brown, Cai and DasGupta 2001 recommend it for small n).
/// Unlike the textbook interval it never leaves 0 to 1 and is not of width zero at 0 or n successes.
/// </summary>
/// <param name="Successes">How many of the items had the property.</param>
/// <param name="Count">How many items there were, n.</param>
/// <param name="Estimate">Successes / n, 0 to 1.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end of the 95 % interval.</param>
public sealed record Proportion(int Successes, int Count, double Estimate, double Low, double High)
{
    private const double Z95 = 1.959963984540054;

    /// <summary>The proportion of n items; null when n is 0, where nothing can be said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Successes is below 0 or above n.</exception>
    public static Proportion? Of(int successes, int count)
    {
        if (successes < 0 || successes > count)
            throw new ArgumentOutOfRangeException(nameof(successes), successes, $"Between 0 and {count} of {count} items can succeed.");
        if (count == 0)
            return null;

        double n = count;
        var p = successes / n;
        var scale = 1 + Z95 * Z95 / n;
        var centre = (p + Z95 * Z95 / (2 * n)) / scale;
        var half = Z95 / scale * Math.Sqrt(p * (1 - p) / n + Z95 * Z95 / (4 * n * n));
        var low = successes == 0 ? 0 : centre - half;
        var high = successes == count ? 1 : centre + half;
        return new Proportion(successes, count, p, low, high);
    }
}
