namespace PromptWorkbench.Native.Structs;

/// <summary>`struct llama_perf_context_data`.</summary>
public struct llama_perf_context_data
{
    public double t_start_ms;
    public double t_load_ms;
    public double t_p_eval_ms;
    public double t_eval_ms;
    public int n_p_eval;
    public int n_eval;
    public int n_reused;
}
