namespace PromptWorkbench.Native.Structs;

/// <summary>`struct ggml_init_params`; C's `bool` is `byte`.</summary>
public struct ggml_init_params
{
    public nuint mem_size;
    public nint mem_buffer;
    public byte no_alloc;
}
