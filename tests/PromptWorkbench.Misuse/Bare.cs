using System.Runtime.InteropServices;
using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Library;

namespace PromptWorkbench.Misuse;

/// <summary>Calls that PromptWorkbench has no use for yet, and so does not bind.</summary>
internal static unsafe partial class Bare
{
    private const string Llama = "llama";

    static Bare() => NativeLibrary.SetDllImportResolver(
        typeof(Bare).Assembly,
        (name, assembly, _) => name == Llama ? NativeLibrary.Load(LibraryFiles.Find(LibraryFiles.Folder, name), assembly, null) : 0);

    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint llama_sampler_init_grammar(LlamaVocabHandle vocab, string grammar_str, string grammar_root);

    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint llama_sampler_init_grammar_lazy_patterns(
        LlamaVocabHandle vocab, string grammar_str, string grammar_root, byte** patterns, nuint n_patterns, int* tokens, nuint n_tokens);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_logit_bias(int n_vocab, int n_logit_bias, LogitBias* logit_bias);

    [LibraryImport(Llama)]
    internal static partial nuint llama_state_seq_set_data_ext(LlamaContextHandle ctx, byte* src, nuint size, int dest_seq_id, uint flags);

    internal struct LogitBias
    {
        internal int Token;
        internal float Bias;
    }
}
