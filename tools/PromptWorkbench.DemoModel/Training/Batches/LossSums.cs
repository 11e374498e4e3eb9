namespace PromptWorkbench.DemoModel.Training.Batches;

/// <summary>Weighted losses and weights, for each kind of document.</summary>
internal sealed class LossSums(int kinds)
{
    private readonly double[] losses = new double[kinds];
    private readonly double[] weights = new double[kinds];

    /// <summary>Mean loss over all kinds; not a number before anything is added.</summary>
    public double Mean => losses.Sum() / weights.Sum();

    /// <summary>Mean loss of one kind; not a number when it did not occur.</summary>
    public double MeanOf(int kind) => losses[kind] / weights[kind];

    public void Add(int kind, double loss, double weight)
    {
        losses[kind] += loss * weight;
        weights[kind] += weight;
    }

    public void Add(LossSums other)
    {
        for (var i = 0; i < losses.Length; i++)
        {
            losses[i] += other.losses[i];
            weights[i] += other.weights[i];
        }
    }

    public void Clear()
    {
        Array.Clear(losses);
        Array.Clear(weights);
    }
}
