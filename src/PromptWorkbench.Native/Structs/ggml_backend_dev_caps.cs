namespace PromptWorkbench.Native.Structs;

/// <summary>`struct ggml_backend_dev_caps`; C's `bool` is `byte`.</summary>
public struct ggml_backend_dev_caps
{
    public byte async;
    public byte host_buffer;
    public byte buffer_from_host_ptr;
    public byte events;
    public byte mmap_support;
}
