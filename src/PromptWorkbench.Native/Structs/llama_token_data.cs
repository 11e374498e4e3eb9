namespace PromptWorkbench.Native.Structs;

/// <summary>`struct llama_token_data`.</summary>
public struct llama_token_data
{
    public int id;
    public float logit;
    public float p;
}
