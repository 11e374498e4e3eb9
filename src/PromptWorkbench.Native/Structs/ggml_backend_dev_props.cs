namespace PromptWorkbench.Native.Structs;

/// <summary>`struct ggml_backend_dev_props`; pointers are `nint`.</summary>
public struct ggml_backend_dev_props
{
    public nint name;
    public nint description;
    public nuint memory_free;
    public nuint memory_total;
    public ggml_backend_dev_type type;
    public nint device_id;
    public ggml_backend_dev_caps caps;
}
