namespace PromptWorkbench.Native.Structs;

/// <summary>`struct llama_sampler_seq_config`; an item of `llama_context_params.samplers`.</summary>
public struct llama_sampler_seq_config
{
    public int seq_id;
    public nint sampler;
}
