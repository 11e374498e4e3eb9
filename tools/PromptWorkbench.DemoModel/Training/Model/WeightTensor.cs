namespace PromptWorkbench.DemoModel.Training.Model;

/// <summary>How a tensor is trained.</summary>
internal enum WeightRole
{
    Embedding,
    Norm,
    Matrix,
}

/// <param name="Name">Its name in a GGUF file.</param>
/// <param name="Role">How it is trained.</param>
/// <param name="Offset">Where it begins among all weights.</param>
/// <param name="Rows">Outputs; 1 for a norm.</param>
/// <param name="Columns">Inputs; they lie side by side.</param>
/// <param name="InitialSpread">Standard deviation of the weights it begins with. A norm begins with ones.</param>
internal sealed record WeightTensor(string Name, WeightRole Role, int Offset, int Rows, int Columns, float InitialSpread)
{
    public int Length => Rows * Columns;
}
