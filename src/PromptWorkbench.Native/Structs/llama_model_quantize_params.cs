namespace PromptWorkbench.Native.Structs;

/// <summary>`struct llama_model_quantize_params`; pointers are `nint`, C's `bool` is `byte`.</summary>
public struct llama_model_quantize_params
{
    public int nthread;
    public llama_ftype ftype;
    public ggml_type output_tensor_type;
    public ggml_type token_embedding_type;
    public byte allow_requantize;
    public byte quantize_output_tensor;
    public byte only_copy;
    public byte pure;
    public byte keep_split;
    public byte dry_run;
    public nint imatrix;
    public nint kv_overrides;
    public nint tt_overrides;
    public nint prune_layers;
    public nuint max_buf_size;
}
