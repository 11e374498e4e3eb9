namespace PromptWorkbench.Domain.Statistics;

/// <summary>
/// A proportion whose items come in clusters, such as several answers to one case: they are not independent, and an interval that
/// counts each of them is too narrow. The variance is the clustered one of Miller, "Adding Error Bars to Evals" (arXiv:2411.00640), section 2.2,
/// with the usual factor C / (C - 1) for C clusters. It is turned into an effective number of items, p (1 - p) / variance, and that into a Wilson
/// interval, which stays honest when all or none succeed (Franco, Little, Louis and Slud, Journal of Survey Statistics and Methodology 7 (2019)).
/// The effective number is at least that of the clusters and at most that of the items.
/// </summary>
public static class ClusteredProportion
{
    /// <summary>The proportion over all items; null when there are none. With one item in each cluster it is <see cref="Proportion.Of(int, int)"/>.</summary>
    public static Proportion? Of(IEnumerable<(int Successes, int Count)> clusters)
    {
        var all = clusters.Where(cluster => cluster.Count > 0).ToList();
        if (all.Count == 0)
            return null;
        var successes = all.Sum(cluster => cluster.Successes);
        var count = all.Sum(cluster => cluster.Count);
        var share = (double)successes / count;
        var interval = Wilson.OfShare(share, Effective(all, share, count));
        return new Proportion(successes, count, share, interval.Lower, interval.Upper);
    }

    private static double Effective(List<(int Successes, int Count)> clusters, double share, int count)
    {
        var squares = clusters.Sum(cluster => Math.Pow(cluster.Successes - (cluster.Count * share), 2));
        if (clusters.Count == 1 || squares == 0 || share is 0 or 1)
            return share is 0 or 1 || clusters.Count == 1 ? clusters.Count : count;
        var variance = squares / count / count * clusters.Count / (clusters.Count - 1);
        return Math.Clamp(share * (1 - share) / variance, clusters.Count, count);
    }
}
