using System.Runtime.InteropServices;
using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

internal static unsafe partial class LlamaNative
{
    [LibraryImport(Llama, EntryPoint = "llama_vocab_type")]
    internal static partial llama_vocab_type llama_vocab_type_of(LlamaVocabHandle vocab);

    [LibraryImport(Llama)]
    internal static partial int llama_vocab_n_tokens(LlamaVocabHandle vocab);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_vocab_is_eog(LlamaVocabHandle vocab, int token);

    [LibraryImport(Llama)]
    internal static partial int llama_vocab_bos(LlamaVocabHandle vocab);

    [LibraryImport(Llama)]
    internal static partial int llama_vocab_eos(LlamaVocabHandle vocab);

    [LibraryImport(Llama)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool llama_vocab_get_add_bos(LlamaVocabHandle vocab);

    [LibraryImport(Llama)]
    internal static partial int llama_tokenize(
        LlamaVocabHandle vocab,
        byte* text,
        int text_len,
        int* tokens,
        int n_tokens_max,
        [MarshalAs(UnmanagedType.U1)] bool add_special,
        [MarshalAs(UnmanagedType.U1)] bool parse_special);

    [LibraryImport(Llama)]
    internal static partial int llama_token_to_piece(
        LlamaVocabHandle vocab,
        int token,
        byte* buf,
        int length,
        int lstrip,
        [MarshalAs(UnmanagedType.U1)] bool special);
}
