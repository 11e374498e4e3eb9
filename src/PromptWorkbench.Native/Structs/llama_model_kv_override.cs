using System.Runtime.InteropServices;

namespace PromptWorkbench.Native.Structs;

public enum llama_model_kv_override_type
{
    LLAMA_KV_OVERRIDE_TYPE_INT = 0,
    LLAMA_KV_OVERRIDE_TYPE_FLOAT = 1,
    LLAMA_KV_OVERRIDE_TYPE_BOOL = 2,
    LLAMA_KV_OVERRIDE_TYPE_STR = 3,
}

/// <summary>`struct llama_model_kv_override`; the values are a union, texts end with a zero byte.</summary>
[StructLayout(LayoutKind.Explicit)]
public unsafe struct llama_model_kv_override
{
    [FieldOffset(0)]
    public llama_model_kv_override_type tag;

    [FieldOffset(4)]
    public fixed byte key[128];

    [FieldOffset(136)]
    public long val_i64;

    [FieldOffset(136)]
    public double val_f64;

    [FieldOffset(136)]
    public byte val_bool;

    [FieldOffset(136)]
    public fixed byte val_str[128];
}
