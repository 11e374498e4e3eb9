using System.Runtime.InteropServices;
using PromptWorkbench.Native.Interop;

namespace PromptWorkbench.Native.Handles;

/// <summary>Owns a `llama_model*`.</summary>
internal sealed class LlamaModelHandle : SafeHandle
{
    internal LlamaModelHandle(nint model)
        : base(0, ownsHandle: true) => SetHandle(model);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        LlamaNative.llama_model_free(handle);
        return true;
    }
}
