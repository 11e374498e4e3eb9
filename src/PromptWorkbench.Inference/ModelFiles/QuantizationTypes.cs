using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Inference.ModelFiles;

/// <summary>
/// What a model can be quantised to here: every type of llama.cpp that needs no importance matrix and is meant for any model
/// (llama.cpp v0.5.0, tools/quantize/quantize.cpp and `tensor_requires_imatrix` in src/llama-quant.cpp).
/// </summary>
public static class QuantizationTypes
{
    private static readonly llama_ftype[] All =
    [
        llama_ftype.LLAMA_FTYPE_ALL_F32,
        llama_ftype.LLAMA_FTYPE_MOSTLY_F16,
        llama_ftype.LLAMA_FTYPE_MOSTLY_BF16,
        llama_ftype.LLAMA_FTYPE_MOSTLY_Q8_0,
        llama_ftype.LLAMA_FTYPE_MOSTLY_Q6_K,
        llama_ftype.LLAMA_FTYPE_MOSTLY_Q5_K_M,
        llama_ftype.LLAMA_FTYPE_MOSTLY_Q5_K_S,
        llama_ftype.LLAMA_FTYPE_MOSTLY_Q5_1,
        llama_ftype.LLAMA_FTYPE_MOSTLY_Q5_0,
        llama_ftype.LLAMA_FTYPE_MOSTLY_Q4_K_M,
        llama_ftype.LLAMA_FTYPE_MOSTLY_Q4_K_S,
        llama_ftype.LLAMA_FTYPE_MOSTLY_IQ4_NL,
        llama_ftype.LLAMA_FTYPE_MOSTLY_IQ4_XS,
        llama_ftype.LLAMA_FTYPE_MOSTLY_Q4_1,
        llama_ftype.LLAMA_FTYPE_MOSTLY_Q4_0,
        llama_ftype.LLAMA_FTYPE_MOSTLY_Q3_K_L,
        llama_ftype.LLAMA_FTYPE_MOSTLY_Q3_K_M,
        llama_ftype.LLAMA_FTYPE_MOSTLY_Q3_K_S,
        llama_ftype.LLAMA_FTYPE_MOSTLY_Q2_K,
    ];

    /// <summary>Their names, largest files first.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(FileType.Name)];

    /// <summary>The type of this name, in any case, or null.</summary>
    internal static llama_ftype? Find(string name)
    {
        var at = Array.FindIndex(All, type => string.Equals(FileType.Name(type), name, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : All[at];
    }
}
