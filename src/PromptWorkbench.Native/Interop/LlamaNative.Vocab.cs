using System.Runtime.InteropServices;
using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

/// <summary>`llama.h`, "Vocab": the tokens of a model.</summary>
internal static unsafe partial class LlamaNative
{
    [LibraryImport(Llama, EntryPoint = "llama_vocab_type")]
    internal static partial llama_vocab_type llama_vocab_type_of(LlamaVocabHandle vocab);

    [LibraryImport(Llama)]
    internal static partial int llama_vocab_n_tokens(LlamaVocabHandle vocab);

    [LibraryImport(Llama)]
    internal static partial llama_token_attr llama_vocab_get_attr(LlamaVocabHandle vocab, int token);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_vocab_is_eog(LlamaVocabHandle vocab, int token);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_vocab_is_control(LlamaVocabHandle vocab, int token);

    [LibraryImport(Llama)]
    internal static partial int llama_vocab_bos(LlamaVocabHandle vocab);

    [LibraryImport(Llama)]
    internal static partial int llama_vocab_eos(LlamaVocabHandle vocab);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_vocab_get_add_bos(LlamaVocabHandle vocab);
}
