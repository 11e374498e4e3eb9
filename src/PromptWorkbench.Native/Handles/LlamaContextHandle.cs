using System.Runtime.InteropServices;
using PromptWorkbench.Native.Interop;

namespace PromptWorkbench.Native.Handles;

/// <summary>Owns a `llama_context*` and holds a reference on its model's handle.</summary>
internal sealed class LlamaContextHandle : SafeHandle
{
    private readonly LlamaModelHandle model;

    internal LlamaContextHandle(nint context, LlamaModelHandle model)
        : base(0, ownsHandle: true)
    {
        this.model = model;
        var added = false;
        model.DangerousAddRef(ref added);
        SetHandle(context);
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        LlamaNative.llama_free(handle);
        model.DangerousRelease();
        return true;
    }
}
