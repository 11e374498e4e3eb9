using System.Runtime.InteropServices;
using PromptWorkbench.Native.Interop;

namespace PromptWorkbench.Native.Handles;

/// <summary>Owns a `llama_sampler*`: a chain and, through it, the samplers added to it.</summary>
internal sealed class LlamaSamplerHandle : SafeHandle
{
    internal LlamaSamplerHandle(nint sampler)
        : base(0, ownsHandle: true) => SetHandle(sampler);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        LlamaNative.llama_sampler_free(handle);
        return true;
    }
}
