using System.Runtime.InteropServices;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

/// <summary>`llama.h`: the release, and the parameters a caller starts from.</summary>
internal static unsafe partial class LlamaNative
{
    [LibraryImport(Llama)]
    internal static partial byte* llama_version();

    [LibraryImport(Llama)]
    internal static partial byte* llama_print_system_info();

    [LibraryImport(Llama)]
    internal static partial llama_model_params llama_model_default_params();

    [LibraryImport(Llama)]
    internal static partial llama_context_params llama_context_default_params();

    [LibraryImport(Llama)]
    internal static partial llama_sampler_chain_params llama_sampler_chain_default_params();

    [LibraryImport(Llama)]
    internal static partial llama_model_quantize_params llama_model_quantize_default_params();
}
