namespace PromptWorkbench.Domain.Statistics;

/// <summary>
/// A proportion with its score interval (<see cref="Wilson"/>; Brown, Cai and DasGupta 2001 recommend it for small n).
/// </summary>
/// <param name="Successes">How many of the items had the property.</param>
/// <param name="Count">How many items there were, n.</param>
/// <param name="Estimate">Successes / n, 0 to 1.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end of the 95 % interval.</param>
public sealed record Proportion(int Successes, int Count, double Estimate, double Low, double High)
{
    /// <summary>The proportion of n items; null when n is 0, where nothing can be said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Successes is below 0 or above n.</exception>
    public static Proportion? Of(int successes, int count)
    {
        if (successes < 0 || successes > count)
            throw new ArgumentOutOfRangeException(nameof(successes), successes, $"Between 0 and {count} of {count} items can succeed.");
        if (count == 0)
            return null;

        var interval = Wilson.Of(successes, count);
        return new Proportion(successes, count, (double)successes / count, interval.Lower, interval.Upper);
    }
}
