using System.Runtime.InteropServices;
using PromptWorkbench.Native.Interop;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Misuse;

/// <summary>
/// How llama.cpp v0.5.0 takes misuse. What ends the process must be out of reach in PromptWorkbench: a change in this table is a change in what has to be guarded.
/// What only models of other architectures show (plamo2, qwen4exp, deepseek4) is not here.
/// </summary>
public static unsafe class MisuseCatalog
{
    private const string Nothing = "null";
    private const string AnyNumber = "\"0123456789\"";

    public static IReadOnlyList<Misuse> All { get; } = [.. Refused(), .. Accepted(), .. Fatal()];

    private static IEnumerable<Misuse> Refused() =>
    [
        Returns("decode a token below the vocabulary", "-1", scene => $"{scene.Decode(token: -1)}"),
        Returns("decode a token above the vocabulary", "-1", scene => $"{scene.Decode(token: scene.Tokens)}"),
        Returns("decode for sequence 256", "-1", scene => $"{scene.Decode(sequence: 256)}"),
        Returns("decode with a gap between positions", "-1", scene => $"{scene.Decode()} {scene.Decode(firstPosition: 9)}"[2..]),
        Returns("decode an empty batch", "-1", scene => $"{scene.Decode(count: 0)}"),
        Returns("decode into a full context", "1", Overfill),
        Returns("ask for logits that were not computed", Nothing, scene => $"{scene.Decode(count: 2)}" is "0" ? Pointer((nint)LlamaNative.llama_get_logits_ith(scene.Context, 0)) : "not decoded"),
        Returns("make a context of 257 sequences", Nothing, scene => Made(scene, parameters => parameters with { n_seq_max = 257, n_outputs_max = 257 })),
        Returns("make a context larger than memory", Nothing, scene => MadeInLittleMemory(scene, parameters => parameters with { n_ctx = 4_000_000_000 })),
        Returns("quantise values without flash attention", Nothing, scene => Made(scene, parameters => parameters with
        {
            type_v = ggml_type.GGML_TYPE_Q8_0,
            flash_attn_type = llama_flash_attn_type.LLAMA_FLASH_ATTN_TYPE_DISABLED,
        })),
        Returns("load a LoRA that is missing", Nothing, scene => Pointer(LlamaNative.llama_adapter_lora_init(scene.Model.Handle, "/no/such/file.gguf"))),
        Returns("restore a sequence from junk", "0", RestoreJunk),
        Returns("tokenize into too short a buffer", "-3", scene => $"{Tokenize(scene, "1+2"u8, room: 0)}"),
        Returns("read a grammar with a fault", Nothing, scene => Pointer(scene.Grammar("root ::= ("))),
        Returns("read a grammar without its root", Nothing, scene => Pointer(scene.Grammar("other ::= \"a\""))),
        Returns("remove sequence -1, which means all", "True", scene => $"{LlamaNative.llama_memory_seq_rm(scene.Memory, -1, -1, -1)}"),
    ];

    private static IEnumerable<Misuse> Accepted() =>
    [
        Returns("tokenize what is not UTF-8", "True", scene => $"{Tokenize(scene, [0xFF, 0x61, 0xC3], room: 16) > 0}"),
        Returns("decode a token of no sequence beside one of a sequence", "0", scene => $"{scene.Decode(count: 2, withoutSequence: 1)}"),
        Returns("bias a token above the vocabulary", "True", BiasNoToken),
    ];

    private static IEnumerable<Misuse> Fatal() =>
    [
        Ends("decode more tokens than a batch may have", "n_tokens_all <= cparams.n_batch", scene => $"{scene.Decode(count: 33)}"),
        Ends("decode nothing but a token of no sequence", "", scene => $"{scene.Decode(withoutSequence: 1)}"),
        Ends("ask for more logits than the context gives", "n_outputs_max <= cparams.n_outputs_max", scene => $"{scene.Decode(count: 8, everyOutput: true)}"),
        Ends("make a context of more sequences than outputs", "n_outputs_max", scene => Made(scene, parameters => parameters with { n_seq_max = 8, n_outputs_max = 4 })),
        Ends("sample where no logits are", "logits != nullptr", scene => $"{scene.Decode(count: 2)} {LlamaNative.llama_sampler_sample(scene.Chain(LlamaNative.llama_sampler_init_greedy()), scene.Context, 0)}"),
        Ends("sample by a chain that selects nothing", "cur_p.selected", scene => $"{scene.Decode()} {LlamaNative.llama_sampler_sample(scene.Chain(LlamaNative.llama_sampler_init_top_k(40)), scene.Context, 0)}"),
        Ends("copy to sequence 256", "seq_id_dst", scene => CopySequence(scene, to: 256, end: -1)),
        Ends("copy from sequence -1", "seq_id_src", scene => CopySequence(scene, to: 1, end: -1, from: -1)),
        Ends("remove sequence 256", "seq_id", scene => $"{LlamaNative.llama_memory_seq_rm(scene.Memory, 256, -1, -1)}"),
        Ends("copy a part of a sequence to another stream", "is_full", scene => CopySequence(scene, to: 1, end: 1)) with
        {
            Arrange = parameters => parameters with { kv_unified = 0, n_ctx = 1024 },
        },
        Ends("name a token above the vocabulary", "out_of_range", NameNoToken),
        Ends("accept a token a grammar forbids", "Unexpected empty grammar stack", AcceptForbidden),
        Ends("match a lazy grammar by a pattern with a fault", "regex_error", BadTrigger),
        Ends("read a grammar nested too deep", "", NestTooDeep),
    ];

    private static Misuse Returns(string name, string value, Func<Scene, string> commit) => new(name, value, null, commit);

    private static Misuse Ends(string name, string words, Func<Scene, string> commit) => new(name, null, words, commit);

    private static string NestTooDeep(Scene scene)
    {
        Segfault.EndsAtOnce();
        return Pointer(scene.Grammar($"root ::= {new string('(', 1_000_000)}"));
    }

    private static string Pointer(nint pointer) => pointer == 0 ? Nothing : "something";

    private static string Made(Scene scene, Func<llama_context_params, llama_context_params> arrange) => Pointer(scene.MakeContext(arrange));

    private static string MadeInLittleMemory(Scene scene, Func<llama_context_params, llama_context_params> arrange)
    {
        AddressSpace.AllowOnly(more: 1L << 30);
        return Made(scene, arrange);
    }

    private static string Overfill(Scene scene)
    {
        var result = 0;
        for (var position = 0; result == 0; position++) result = scene.Decode(firstPosition: position);
        return $"{result}";
    }

    private static string RestoreJunk(Scene scene)
    {
        var junk = stackalloc byte[64];
        new Span<byte>(junk, 64).Fill(0x5A);
        return $"{LlamaNative.llama_state_seq_set_data_ext(scene.Context, junk, 64, 0, llama_state_seq_flags.LLAMA_STATE_SEQ_FLAGS_NONE)}";
    }

    private static int Tokenize(Scene scene, ReadOnlySpan<byte> text, int room)
    {
        var tokens = stackalloc int[room + 1];
        fixed (byte* start = text) return LlamaNative.llama_tokenize(scene.Vocab, start, text.Length, tokens, room, add_special: false, parse_special: false);
    }

    private static string BiasNoToken(Scene scene)
    {
        var bias = new llama_logit_bias { token = scene.Tokens + 1, bias = 1 };
        using var chain = scene.Chain(LlamaNative.llama_sampler_init_logit_bias(scene.Tokens, 1, &bias), LlamaNative.llama_sampler_init_greedy());
        scene.Decode();
        return $"{LlamaNative.llama_sampler_sample(chain, scene.Context, 0) < scene.Tokens}";
    }

    private static string CopySequence(Scene scene, int to, int end, int from = 0)
    {
        scene.Decode(count: 4);
        LlamaNative.llama_memory_seq_cp(scene.Memory, from, to, 0, end);
        return "nothing";
    }

    private static string NameNoToken(Scene scene)
    {
        var name = stackalloc byte[32];
        return $"{LlamaNative.llama_token_to_piece(scene.Vocab, scene.Tokens, name, 32, 0, special: true)}";
    }

    private static string AcceptForbidden(Scene scene)
    {
        using var chain = scene.Chain(scene.Grammar($"root ::= {AnyNumber}"));
        LlamaNative.llama_sampler_accept(chain, scene.Model.Vocab.Tokenize("x"u8, addSpecial: false, parseSpecial: false)[0]);
        return "nothing";
    }

    private static string BadTrigger(Scene scene)
    {
        var pattern = Marshal.StringToCoTaskMemUTF8("(");
        var patterns = (byte*)pattern;
        return Pointer(LlamaNative.llama_sampler_init_grammar_lazy_patterns(scene.Vocab, $"root ::= {AnyNumber}", "root", &patterns, 1, null, 0));
    }
}
