namespace PromptWorkbench.DemoModel.Training.Model;

/// <summary>Where each tensor of a model lies in one row of numbers. Those that are multiplied with the same input follow each other, so that one product does for all.</summary>
internal sealed class WeightLayout
{
    // The embedding is also the output: small, so that the first predictions are even. A matrix keeps the size of what it multiplies, a little less;
    // those that add to the stream of a token add little at first.
    private const float EmbeddingSpread = 0.02f;
    private const float MatrixSpread = 0.7f;
    private const float AddingShare = 0.3f;

    private readonly List<WeightTensor> tensors = [];

    public WeightLayout(ModelShape shape)
    {
        Shape = shape;
        Add("token_embd", WeightRole.Embedding, shape.VocabularySize, shape.Width, EmbeddingSpread);
        Add("output_norm", WeightRole.Norm, 1, shape.Width, 0);
        for (var layer = 0; layer < shape.Layers; layer++) AddLayer($"blk.{layer}");
    }

    public ModelShape Shape { get; }

    public IReadOnlyList<WeightTensor> Tensors => tensors;

    /// <summary>How many weights the model has.</summary>
    public int Length { get; private set; }

    public WeightTensor this[string name] => tensors.Single(tensor => tensor.Name == name);

    private void AddLayer(string layer)
    {
        Add($"{layer}.attn_norm", WeightRole.Norm, 1, Shape.Width, 0);
        AddMatrix($"{layer}.attn_q", Shape.QueryWidth, Shape.Width, share: 1);
        AddMatrix($"{layer}.attn_k", Shape.KeyWidth, Shape.Width, share: 1);
        AddMatrix($"{layer}.attn_v", Shape.KeyWidth, Shape.Width, share: 1);
        AddMatrix($"{layer}.attn_output", Shape.Width, Shape.QueryWidth, AddingShare);
        Add($"{layer}.ffn_norm", WeightRole.Norm, 1, Shape.Width, 0);
        AddMatrix($"{layer}.ffn_gate", Shape.InnerWidth, Shape.Width, share: 1);
        AddMatrix($"{layer}.ffn_up", Shape.InnerWidth, Shape.Width, share: 1);
        AddMatrix($"{layer}.ffn_down", Shape.Width, Shape.InnerWidth, AddingShare);
    }

    private void AddMatrix(string name, int rows, int columns, float share) =>
        Add(name, WeightRole.Matrix, rows, columns, share * MatrixSpread / MathF.Sqrt(columns));

    private void Add(string name, WeightRole role, int rows, int columns, float initialSpread)
    {
        tensors.Add(new WeightTensor($"{name}.weight", role, Length, rows, columns, initialSpread));
        Length = checked(Length + (rows * columns));
    }
}
