using System.Runtime.InteropServices;
using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

/// <summary>`llama.h`, "Sampling API": a chain of samplers. A chain owns what is added to it.</summary>
internal static unsafe partial class LlamaNative
{
    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_chain_init(llama_sampler_chain_params @params);

    [LibraryImport(Llama)]
    internal static partial void llama_sampler_chain_add(LlamaSamplerHandle chain, nint smpl);

    [LibraryImport(Llama)]
    internal static partial void llama_sampler_free(nint smpl);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_clone(LlamaSamplerHandle smpl);

    [LibraryImport(Llama)]
    internal static partial void llama_sampler_accept(LlamaSamplerHandle smpl, int token);

    [LibraryImport(Llama)]
    internal static partial void llama_sampler_apply(LlamaSamplerHandle smpl, llama_token_data_array* cur_p);

    [LibraryImport(Llama)]
    internal static partial void llama_sampler_reset(LlamaSamplerHandle smpl);

    [LibraryImport(Llama)]
    internal static partial int llama_sampler_sample(LlamaSamplerHandle smpl, LlamaContextHandle ctx, int idx);
}
