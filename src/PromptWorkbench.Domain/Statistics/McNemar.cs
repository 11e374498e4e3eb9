namespace PromptWorkbench.Domain.Statistics;

/// <summary>
/// McNemar's test (1947) in its exact form: whether two ways of answering the same items differ. Only items on which
/// they disagree say anything; were the two alike, each such item would be a toss of a fair coin.
/// </summary>
public static class McNemar
{
    /// <summary>The two-sided p value, 0 to 1: twice the smaller tail of the binomial distribution with one half, at most 1.</summary>
    /// <param name="onlyFirst">Items that only the first got right.</param>
    /// <param name="onlySecond">Items that only the second got right.</param>
    public static double PValue(int onlyFirst, int onlySecond)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(onlyFirst);
        ArgumentOutOfRangeException.ThrowIfNegative(onlySecond);
        var n = onlyFirst + onlySecond;
        var logTerm = -n * Math.Log(2);
        var tail = 0.0;
        for (var k = 0; k <= Math.Min(onlyFirst, onlySecond); k++)
        {
            tail += Math.Exp(logTerm);
            logTerm += Math.Log(n - k) - Math.Log(k + 1);
        }

        return Math.Min(1, 2 * tail);
    }
}
