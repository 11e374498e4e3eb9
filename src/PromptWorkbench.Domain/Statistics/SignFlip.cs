namespace PromptWorkbench.Domain.Statistics;

/// <summary>
/// The exact sign-flip test of paired differences (Fisher 1935, "The Design of Experiments", section 21): were two ways of answering
/// alike, each item's difference might as well have the other sign. With differences of -1, 0 and 1 it is McNemar's exact test.
/// </summary>
public static class SignFlip
{
    /// <summary>
    /// The two-sided p value, 0 to 1: the share of all ways to choose the signs whose sum lies at least as far from 0 as the one observed.
    /// Time and memory grow with the number of differences times the sum of their sizes.
    /// </summary>
    /// <param name="differences">One for each item that is independent of the others.</param>
    public static double PValue(IEnumerable<int> differences)
    {
        var all = differences.Where(difference => difference != 0).ToList();
        var reach = all.Sum(Math.Abs);
        var observed = Math.Abs(all.Sum());
        var chance = new double[(2 * reach) + 1];
        chance[reach] = 1;
        var reached = 0;
        foreach (var size in all.Select(Math.Abs))
        {
            var next = new double[chance.Length];
            for (var sum = -reached; sum <= reached; sum++)
            {
                next[reach + sum - size] += chance[reach + sum] / 2;
                next[reach + sum + size] += chance[reach + sum] / 2;
            }

            chance = next;
            reached += size;
        }

        return Math.Min(1, Enumerable.Range(-reach, chance.Length).Where(sum => Math.Abs(sum) >= observed).Sum(sum => chance[reach + sum]));
    }
}
