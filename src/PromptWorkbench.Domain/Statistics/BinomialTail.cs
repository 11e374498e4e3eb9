namespace PromptWorkbench.Domain.Statistics;

/// <summary>Exact probabilities of the binomial distribution, summed in the smaller tail.</summary>
internal static class BinomialTail
{
    /// <summary>Probability of at least <paramref name="k"/> successes in <paramref name="n"/> tries.</summary>
    public static double AtLeast(int k, int n, double p)
    {
        if (k <= 0)
            return 1;
        if (k > n || p <= 0)
            return 0;
        if (p >= 1)
            return 1;
        return k > n * p
            ? Sum(k, n, p, step: 1)
            : 1 - Sum(k - 1, n, p, step: -1);
    }

    /// <summary>The probabilities of <paramref name="from"/> and of all beyond it, away from the mode, where they only fall.</summary>
    private static double Sum(int from, int n, double p, int step)
    {
        var odds = p / (1 - p);
        var term = Math.Exp(LogChoose(n, from) + from * Math.Log(p) + (n - from) * Math.Log(1 - p));
        var sum = term;
        for (var k = from; k + step >= 0 && k + step <= n && term > sum * 1e-17; k += step)
        {
            term *= step > 0 ? (double)(n - k) / (k + 1) * odds : k / (n - k + 1.0) / odds;
            sum += term;
        }

        return Math.Min(1, sum);
    }

    private static double LogChoose(int n, int k) => LogFactorial(n) - LogFactorial(k) - LogFactorial(n - k);

    // Stirling's series: its error at 16 is below 1e-13. Below, the product itself.
    private static double LogFactorial(int n)
    {
        if (n < 16)
        {
            var product = 1.0;
            for (var i = 2; i <= n; i++)
                product *= i;
            return Math.Log(product);
        }

        double x = n;
        return x * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI * x)
            + (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - 1 / (1680.0 * x * x)) / (x * x)) / (x * x)) / x;
    }
}
