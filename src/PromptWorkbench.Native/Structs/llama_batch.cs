namespace PromptWorkbench.Native.Structs;

/// <summary>`struct llama_batch`; pointers are `nint`.</summary>
public struct llama_batch
{
    public int n_tokens;
    public nint token;
    public nint embd;
    public nint pos;
    public nint n_seq_id;
    public nint seq_id;
    public nint logits;
}
