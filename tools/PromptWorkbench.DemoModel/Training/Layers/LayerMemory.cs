using PromptWorkbench.DemoModel.Training.Model;
using PromptWorkbench.DemoModel.Training.Numerics;

namespace PromptWorkbench.DemoModel.Training.Layers;

/// <summary>What a layer keeps of a batch for the way back.</summary>
internal sealed class LayerMemory(ModelShape shape, int tokens)
{
    private readonly Matrix inverses = Matrix.Zeros(2, tokens);

    /// <summary>The stream as it enters.</summary>
    public Matrix Input { get; } = Matrix.Zeros(tokens, shape.Width);

    public Matrix NormedInput { get; } = Matrix.Zeros(tokens, shape.Width);

    /// <summary>Queries, keys and values, turned.</summary>
    public Matrix Heads { get; } = Matrix.Zeros(tokens, shape.AttentionWidth);

    public Matrix Found { get; } = Matrix.Zeros(tokens, shape.QueryWidth);

    /// <summary>The stream after the attention.</summary>
    public Matrix Middle { get; } = Matrix.Zeros(tokens, shape.Width);

    public Matrix NormedMiddle { get; } = Matrix.Zeros(tokens, shape.Width);

    public Matrix GateAndUp { get; } = Matrix.Zeros(tokens, 2 * shape.InnerWidth);

    public Matrix Gated { get; } = Matrix.Zeros(tokens, shape.InnerWidth);

    public Span<float> InputInverse => inverses.Row(0);

    public Span<float> MiddleInverse => inverses.Row(1);
}
