using System.Runtime.InteropServices;
using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

/// <summary>`llama.h`, "Tokenization" and "Chat templates": texts and tokens. Safe to call from any thread.</summary>
internal static unsafe partial class LlamaNative
{
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

    [LibraryImport(Llama)]
    internal static partial int llama_detokenize(
        LlamaVocabHandle vocab,
        int* tokens,
        int n_tokens,
        byte* text,
        int text_len_max,
        [MarshalAs(UnmanagedType.U1)] bool remove_special,
        [MarshalAs(UnmanagedType.U1)] bool unparse_special);

    [LibraryImport(Llama)]
    internal static partial int llama_chat_apply_template(
        byte* tmpl,
        llama_chat_message* chat,
        nuint n_msg,
        [MarshalAs(UnmanagedType.U1)] bool add_ass,
        byte* buf,
        int length);
}
