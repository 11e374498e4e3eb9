namespace PromptWorkbench.Inference.Running;

/// <summary>What a model computes on.</summary>
/// <param name="Name">llama.cpp's name, such as `CPU` or `CUDA0`; several that share a model are joined by `+`.</param>
/// <param name="Description">In words, such as the processor's own name and the number of threads.</param>
/// <param name="Reason">Why this one, in a sentence; null when it was asked for by name.</param>
public sealed record ComputeDevice(string Name, string Description, string? Reason);

/// <param name="Free">Bytes that are free now.</param>
/// <param name="Total">Bytes there are.</param>
public sealed record DeviceMemory(ulong Free, ulong Total);
