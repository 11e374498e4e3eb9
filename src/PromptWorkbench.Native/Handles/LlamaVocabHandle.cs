using System.Runtime.InteropServices;
using PromptWorkbench.Native.Interop;

namespace PromptWorkbench.Native.Handles;

/// <summary>A `const llama_vocab*`. The model owns it, so this holds a reference on the model's handle.</summary>
internal sealed class LlamaVocabHandle : SafeHandle
{
    private readonly LlamaModelHandle model;

    internal LlamaVocabHandle(LlamaModelHandle model)
        : base(0, ownsHandle: true)
    {
        this.model = model;
        var added = false;
        model.DangerousAddRef(ref added);
        SetHandle(LlamaNative.llama_model_get_vocab(model));
    }

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        model.DangerousRelease();
        return true;
    }
}
