using PromptWorkbench.DemoModel.Training.Numerics;

namespace PromptWorkbench.DemoModel.Training.Model;

/// <summary>A number for each weight of a model: the weights themselves, their gradients, or what an optimiser remembers of them.</summary>
internal sealed class Weights
{
    private readonly Matrix all;

    public Weights(WeightLayout layout)
    {
        Layout = layout;
        all = Matrix.Zeros(1, layout.Length);
        var shape = layout.Shape;
        Embedding = Of("token_embd.weight");
        OutputNorm = Of("output_norm.weight");
        Layers = [.. Enumerable.Range(0, shape.Layers).Select(layer => new LayerWeights(
            Of($"blk.{layer}.attn_norm.weight"),
            From($"blk.{layer}.attn_q.weight", shape.AttentionWidth, shape.Width),
            Of($"blk.{layer}.attn_output.weight"),
            Of($"blk.{layer}.ffn_norm.weight"),
            From($"blk.{layer}.ffn_gate.weight", 2 * shape.InnerWidth, shape.Width),
            Of($"blk.{layer}.ffn_down.weight")))];
    }

    public WeightLayout Layout { get; }

    public Span<float> All => all.Elements;

    public Matrix Embedding { get; }

    public Matrix OutputNorm { get; }

    public IReadOnlyList<LayerWeights> Layers { get; }

    /// <summary>Weights as a model begins with them.</summary>
    public static Weights Random(WeightLayout layout, int seed)
    {
        var weights = new Weights(layout);
        var random = new Random(seed);
        foreach (var tensor in layout.Tensors)
        {
            var values = weights.Of(tensor).Elements;
            if (tensor.Role == WeightRole.Norm) values.Fill(1);
            else foreach (ref var value in values) value = tensor.InitialSpread * Normal(random);
        }

        return weights;
    }

    public Matrix Of(WeightTensor tensor) => all.Reshaped(tensor.Offset, tensor.Rows, tensor.Columns);

    private Matrix Of(string name) => Of(Layout[name]);

    private Matrix From(string first, int rows, int columns) => all.Reshaped(Layout[first].Offset, rows, columns);

    // Box and Muller.
    private static float Normal(Random random) =>
        (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
}

/// <param name="AttentionNorm">Scales before the attention.</param>
/// <param name="Attention">Makes queries, keys and values.</param>
/// <param name="AttentionOutput">Adds what the heads found.</param>
/// <param name="FeedForwardNorm">Scales before the feed-forward part.</param>
/// <param name="GateAndUp">Makes the gate and what it lets through.</param>
/// <param name="Down">Adds what the gate let through.</param>
internal sealed record LayerWeights(Matrix AttentionNorm, Matrix Attention, Matrix AttentionOutput, Matrix FeedForwardNorm, Matrix GateAndUp, Matrix Down);
