namespace PromptWorkbench.Native.Structs;

/// <summary>`struct llama_chat_message`; pointers are `nint`.</summary>
public struct llama_chat_message
{
    public nint role;
    public nint content;
}
