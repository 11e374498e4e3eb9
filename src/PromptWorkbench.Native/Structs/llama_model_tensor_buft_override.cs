namespace PromptWorkbench.Native.Structs;

/// <summary>`struct llama_model_tensor_buft_override`; an item of `llama_model_params.tensor_buft_overrides`.</summary>
public struct llama_model_tensor_buft_override
{
    public nint pattern;
    public nint buft;
}
