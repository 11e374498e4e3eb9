namespace PromptWorkbench.Domain.Statistics;

/// <summary>
/// How many items a share needs before its Wilson 95 % interval is likely to lie on one side of a line. The chance is
/// the exact binomial one. It goes up and down from one number of items to the next, so the answer is the first number
/// from which it stays at or above the power.
/// </summary>
public static class SampleSize
{
    /// <summary>The power of every answer: a chance of 80 %.</summary>
    public const double Power = 0.8;

    /// <summary>No answer is larger; what would need more is said to have no answer.</summary>
    public const int Most = 20_000;

    private const double PowerQuantile = 0.841621233572914;

    private static readonly double Z = NormalQuantile.Of(0.975);

    /// <summary>Items for an 80 % chance that the lower bound reaches <paramref name="required"/>.</summary>
    /// <param name="required">The line, 0 to 1.</param>
    /// <param name="truth">The true share, 0 to 1.</param>
    /// <returns>Null when the truth is not above the line, or so near that more than <see cref="Most"/> items are needed.</returns>
    public static int? ToShowAtLeast(double required, double truth)
    {
        if (truth <= required || required >= 1)
            return null;
        var gap = truth - required;
        var spread = Z * Math.Sqrt(required * (1 - required)) + PowerQuantile * Math.Sqrt(truth * (1 - truth));
        var guess = spread * spread / (gap * gap);
        if (guess > Most)
            return null;

        var n = (int)(guess * 1.25) + 200;
        while (n > 1 && BinomialTail.AtLeast(FewestSuccesses(n, required), n, truth) >= Power)
            n--;
        return n == 1 ? 1 : n + 1 <= Most ? n + 1 : null;
    }

    /// <summary>Items for an 80 % chance that the upper bound falls below <paramref name="required"/>.</summary>
    /// <returns>Null when the truth is not below the line, or so near that more than <see cref="Most"/> items are needed.</returns>
    public static int? ToShowBelow(double required, double truth) => ToShowAtLeast(1 - required, 1 - truth);

    /// <summary>The fewest items that could show <paramref name="required"/> at all, every one of them right; null for 1.</summary>
    public static int? FewestAllRight(double required) =>
        required >= 1 ? null : Math.Max(1, (int)Math.Ceiling(Z * Z * required / (1 - required) - 1e-9));

    // Wilson's interval is the score test turned round: its lower bound reaches the line exactly from here on.
    private static int FewestSuccesses(int n, double required) =>
        (int)Math.Ceiling(n * required + Z * Math.Sqrt(n * required * (1 - required)) - 1e-9);
}
