namespace PromptWorkbench.Native.Structs;

/// <summary>`struct gguf_init_params`; pointers are `nint`.</summary>
public struct gguf_init_params
{
    public byte no_alloc;
    public nint ctx;
}
