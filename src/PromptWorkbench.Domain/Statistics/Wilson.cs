namespace PromptWorkbench.Domain.Statistics;

/// <summary>
/// The score interval of a share. Wilson, "Probable inference, the law of succession, and statistical inference",
/// JASA 22 (1927). Unlike the textbook interval it stays inside 0 to 1 and is honest at 0 and at all right.
/// </summary>
public static class Wilson
{
    /// <summary>The interval of <paramref name="successes"/> out of <paramref name="n"/>; [0, 1] when nothing was tried.</summary>
    /// <param name="successes">0 to <paramref name="n"/>.</param>
    /// <param name="n">How many were tried, 0 or more.</param>
    /// <param name="confidence">Above 0, at most 1 - 2e-9.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value lies outside its range.</exception>
    public static Interval Of(int successes, int n, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(n);
        if (successes < 0 || successes > n)
            throw new ArgumentOutOfRangeException(nameof(successes), successes, $"0 to {n} of {n} can succeed.");
        return n == 0 ? new Interval(0, 1) : OfShare((double)successes / n, n, confidence);
    }

    /// <summary>The interval of a share of so many items, which need not be a whole number where it is an effective one.</summary>
    /// <param name="share">0 to 1.</param>
    /// <param name="n">Above 0.</param>
    /// <param name="confidence">Above 0, at most 1 - 2e-9.</param>
    public static Interval OfShare(double share, double n, double confidence = 0.95)
    {
        var z = NormalQuantile.Of((1 + confidence) / 2);
        var scale = 1 + z * z / n;
        var centre = (share + z * z / (2 * n)) / scale;
        var half = z * Math.Sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / scale;
        return new Interval(
            share == 0 ? 0 : Math.Max(0, centre - half),
            share == 1 ? 1 : Math.Min(1, centre + half));
    }
}
