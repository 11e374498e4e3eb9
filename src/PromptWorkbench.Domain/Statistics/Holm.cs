namespace PromptWorkbench.Domain.Statistics;

/// <summary>
/// Corrects p values of several comparisons made together, so that the chance of even one false claim stays below the level.
/// Holm, "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6 (1979), 65-70.
/// It assumes nothing about how the comparisons hang together, and claims never less than Bonferroni's correction.
/// </summary>
public static class Holm
{
    /// <summary>The corrected p values in the order of the given ones, each at least the given one and at most 1.</summary>
    public static IReadOnlyList<double> Corrected(IReadOnlyList<double> pValues)
    {
        var corrected = new double[pValues.Count];
        var largest = 0.0;
        foreach (var (rank, (index, p)) in pValues.Index().OrderBy(entry => entry.Item).Index())
        {
            largest = Math.Max(largest, Math.Min(1, (pValues.Count - rank) * p));
            corrected[index] = largest;
        }

        return corrected;
    }
}
