namespace PromptWorkbench.Native.Structs;

/// <summary>`struct llama_sampler_chain_params`; C's `bool` is `byte`.</summary>
public struct llama_sampler_chain_params
{
    public byte no_perf;
}
