using System.Runtime.InteropServices;
using PromptWorkbench.Native.Interop;

namespace PromptWorkbench.Native.Handles;

/// <summary>Owns a `gguf_context*`.</summary>
internal sealed class GgufHandle : SafeHandle
{
    internal GgufHandle(nint context)
        : base(0, ownsHandle: true) => SetHandle(context);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        LlamaNative.gguf_free(handle);
        return true;
    }
}
