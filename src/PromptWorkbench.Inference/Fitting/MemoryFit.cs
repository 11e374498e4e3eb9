namespace PromptWorkbench.Inference.Fitting;

/// <summary>The memory a model would need on its device, in bytes. Where only some layers are on a GPU, it is their share.</summary>
/// <param name="Device">The device it would compute on.</param>
/// <param name="Weights">The model's weights.</param>
/// <param name="KeyValues">Keys and values, or states, of all sequences.</param>
/// <param name="Compute">Buffers of the computation, output included.</param>
/// <param name="Free">What is free on the device now.</param>
/// <param name="Margin">What should be left free.</param>
/// <param name="LongestContext">
/// The most tokens one sequence could have with the other options as they are, at most what the model was trained for; null when none fits.
/// </param>
public sealed record MemoryFit(string Device, long Weights, long KeyValues, long Compute, long Free, long Margin, int? LongestContext)
{
    public long Total => Weights + KeyValues + Compute;

    public bool Fits => Total + Margin <= Free;
}
