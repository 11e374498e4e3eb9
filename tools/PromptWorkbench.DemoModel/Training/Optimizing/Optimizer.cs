using PromptWorkbench.DemoModel.Training.Model;
using PromptWorkbench.DemoModel.Training.Numerics;
using PromptWorkbench.DemoModel.Training.Running;

namespace PromptWorkbench.DemoModel.Training.Optimizing;

/// <summary>Updates all weights: matrices by <see cref="Muon"/>, the rest by <see cref="Adam"/>. The tensors are shared out among the workers.</summary>
internal sealed class Optimizer
{
    private readonly Weights weights;
    private readonly Weights gradients;
    private readonly LearningRates rates;
    private readonly Muon[] muons;
    private readonly List<WeightTensor>[] shares;
    private readonly Action<int> update;
    private float factor;
    private int step;

    public Optimizer(Weights weights, Weights gradients, LearningRates rates, int workers)
    {
        (this.weights, this.gradients, this.rates) = (weights, gradients, rates);
        var layout = weights.Layout;
        Means = new Weights(layout);
        Squares = new Weights(layout);
        var matrices = layout.Tensors.Where(tensor => tensor.Role == WeightRole.Matrix).ToList();
        var (largest, side) = (matrices.Max(tensor => tensor.Length), matrices.Max(tensor => Math.Min(tensor.Rows, tensor.Columns)));
        muons = [.. Enumerable.Range(0, workers).Select(_ => new Muon(largest, side, new MatrixProduct()))];
        shares = ShareOut(layout.Tensors, workers);
        update = Update;
    }

    /// <summary>Running means of the gradients.</summary>
    public Weights Means { get; }

    /// <summary>Running means of the gradients' squares, where Adam needs them.</summary>
    public Weights Squares { get; }

    /// <param name="workers">Who does it.</param>
    /// <param name="scheduled">Share of the full learning rates.</param>
    /// <param name="number">Number of this update; the first is 1.</param>
    public void Step(Workers workers, float scheduled, int number)
    {
        (factor, step) = (scheduled, number);
        workers.Run(update);
    }

    private void Update(int worker)
    {
        foreach (var tensor in shares[worker])
        {
            Matrix values = weights.Of(tensor), gradient = gradients.Of(tensor), means = Means.Of(tensor);
            if (tensor.Role == WeightRole.Matrix) muons[worker].Step(values, gradient, means, rates.Matrices * factor);
            else Adam.Step(values, gradient, means, Squares.Of(tensor), rates.Others * factor, step);
        }
    }

    // The costliest first, each to the worker that has least to do.
    private static List<WeightTensor>[] ShareOut(IEnumerable<WeightTensor> tensors, int workers)
    {
        var result = Enumerable.Range(0, workers).Select(_ => new List<WeightTensor>()).ToArray();
        var costs = new double[workers];
        foreach (var tensor in tensors.OrderByDescending(Cost))
        {
            var worker = Array.IndexOf(costs, costs.Min());
            result[worker].Add(tensor);
            costs[worker] += Cost(tensor);
        }

        return result;
    }

    // Multiplications of one Newton-Schulz step; for Adam, about what moving the numbers takes.
    private static double Cost(WeightTensor tensor)
    {
        const double AdamWork = 20;
        double side = Math.Min(tensor.Rows, tensor.Columns);
        return tensor.Role == WeightRole.Matrix ? (2 * side * tensor.Length) + (side * side * side) : AdamWork * tensor.Length;
    }
}
