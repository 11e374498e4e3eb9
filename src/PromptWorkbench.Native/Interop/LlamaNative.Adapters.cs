using System.Runtime.InteropServices;
using PromptWorkbench.Native.Handles;

namespace PromptWorkbench.Native.Interop;

/// <summary>`llama.h`, "Adapters": LoRA. An adapter lives until it is freed, at the latest with its model.</summary>
internal static unsafe partial class LlamaNative
{
    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint llama_adapter_lora_init(LlamaModelHandle model, string path_lora);

    [LibraryImport(Llama)]
    internal static partial void llama_adapter_lora_free(nint adapter);

    [LibraryImport(Llama)]
    internal static partial int llama_set_adapters_lora(LlamaContextHandle ctx, nint* adapters, nuint n_adapters, float* scales);
}
