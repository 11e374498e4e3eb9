namespace PromptWorkbench.Domain.LocalModels;

/// <summary>A type that weights can be rounded to.</summary>
/// <param name="Name">Its name, as `quantize` takes it.</param>
/// <param name="BitsPerWeight">Bits a weight takes in a model of 8 billion parameters; small models need more.</param>
/// <param name="About">What to expect of it, in a few words.</param>
public sealed record QuantizationType(string Name, double BitsPerWeight, string About)
{
    /// <summary>The types worth offering, largest first. Bits are those that llama.cpp states for Llama 3.1 8B.</summary>
    public static IReadOnlyList<QuantizationType> All { get; } =
    [
        new("F16", 16.0, "not quantised"),
        new("Q8_0", 8.5, "hardly any loss"),
        new("Q6_K", 6.56, "very small loss"),
        new("Q5_K_M", 5.7, "small loss"),
        new("Q4_K_M", 4.89, "usual choice"),
        new("Q4_0", 4.66, "fast on a CPU, some loss"),
        new("Q3_K_M", 4.0, "clear loss"),
        new("Q2_K", 3.16, "heavy loss"),
    ];
}
