using PromptWorkbench.Native.Interop;
using PromptWorkbench.Native.Library;

namespace PromptWorkbench.Native.Objects;

/// <summary>A LoRA made for a model. It lives as long as the model, which frees it.</summary>
public sealed class LlamaAdapter
{
    private LlamaAdapter(nint pointer) => Pointer = pointer;

    internal nint Pointer { get; }

    /// <summary>Loads a LoRA. A file that is damaged in certain ways ends the process, so load in one that may end.</summary>
    /// <exception cref="LlamaLoadException">The file is not a LoRA, or is one for another model.</exception>
    public static LlamaAdapter Load(LlamaModel model, string path)
    {
        var mark = LlamaLog.Mark;
        var adapter = LlamaNative.llama_adapter_lora_init(model.Handle, path);
        return adapter != 0 ? new LlamaAdapter(adapter) : throw new LlamaLoadException(LlamaLog.ErrorsSince(mark));
    }
}
