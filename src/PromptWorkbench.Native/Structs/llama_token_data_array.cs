namespace PromptWorkbench.Native.Structs;

/// <summary>`struct llama_token_data_array`; `data` is a `llama_token_data*`, C's `bool` is `byte`.</summary>
public struct llama_token_data_array
{
    public nint data;
    public nuint size;
    public long selected;
    public byte sorted;
}
