namespace PromptWorkbench.Native.Structs;

/// <summary>`struct llama_logit_bias`.</summary>
public struct llama_logit_bias
{
    public int token;
    public float bias;
}
