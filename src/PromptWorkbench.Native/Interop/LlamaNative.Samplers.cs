using System.Runtime.InteropServices;
using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Native.Interop;

/// <summary>`llama.h`, "Sampling API", "available samplers": each makes one for a chain.</summary>
internal static unsafe partial class LlamaNative
{
    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_greedy();

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_dist(uint seed);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_top_k(int k);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_top_p(float p, nuint min_keep);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_min_p(float p, nuint min_keep);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_typical(float p, nuint min_keep);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_temp(float t);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_temp_ext(float t, float delta, float exponent);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_xtc(float p, float t, nuint min_keep, uint seed);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_top_n_sigma(float n);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_mirostat(int n_vocab, uint seed, float tau, float eta, int m);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_mirostat_v2(uint seed, float tau, float eta);

    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint llama_sampler_init_grammar(LlamaVocabHandle vocab, string grammar_str, string grammar_root);

    [LibraryImport(Llama, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint llama_sampler_init_grammar_lazy_patterns(
        LlamaVocabHandle vocab,
        string grammar_str,
        string grammar_root,
        byte** trigger_patterns,
        nuint num_trigger_patterns,
        int* trigger_tokens,
        nuint num_trigger_tokens);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_penalties(
        int n_vocab,
        int penalty_last_n,
        float penalty_repeat,
        float penalty_freq,
        float penalty_present);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_dry(
        LlamaVocabHandle vocab,
        float dry_multiplier,
        float dry_base,
        int dry_allowed_length,
        int dry_penalty_last_n,
        byte** seq_breakers,
        nuint num_breakers);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_adaptive_p(float target, float decay, uint seed);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_logit_bias(int n_vocab, int n_logit_bias, llama_logit_bias* logit_bias);

    [LibraryImport(Llama)]
    internal static partial nint llama_sampler_init_infill(LlamaVocabHandle vocab);
}
