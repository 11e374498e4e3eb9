using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Interop;
using PromptWorkbench.Native.Objects;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Misuse;

/// <summary>A model and a small context, used through the bare calls, without the guards of the objects.</summary>
public sealed unsafe class Scene : IDisposable
{
    private readonly LlamaModel model;
    private readonly Lazy<LlamaContextHandle> context;

    /// <param name="path">The demo model.</param>
    /// <param name="arrange">Changes the parameters of the context.</param>
    public Scene(string path, Func<llama_context_params, llama_context_params> arrange)
    {
        model = LlamaModelFile.Load(path, gpuLayers: 0, _ => true)!;
        context = new Lazy<LlamaContextHandle>(() => new LlamaContextHandle(MakeContext(arrange), model.Handle));
    }

    internal LlamaModel Model => model;

    internal LlamaContextHandle Context => context.Value;

    internal nint Memory => LlamaNative.llama_get_memory(Context);

    internal int Tokens => model.Vocab.Count;

    internal LlamaVocabHandle Vocab { get => field ??= new LlamaVocabHandle(model.Handle); }

    /// <summary>`llama_init_from_model` with the parameters changed.</summary>
    internal nint MakeContext(Func<llama_context_params, llama_context_params> arrange)
    {
        var parameters = LlamaNative.llama_context_default_params();
        parameters.n_ctx = 256;
        parameters.n_batch = parameters.n_ubatch = 32;
        parameters.n_seq_max = parameters.n_outputs_max = 4;
        parameters.n_threads = parameters.n_threads_batch = 1;
        parameters.kv_unified = 1;
        return LlamaNative.llama_init_from_model(model.Handle, arrange(parameters));
    }

    /// <summary>`llama_decode` of tokens at positions from 0, the last one with logits.</summary>
    internal int Decode(int count = 1, int token = 1, int sequence = 0, int firstPosition = 0, bool everyOutput = false, int withoutSequence = 0)
    {
        var tokens = stackalloc int[count + 1];
        var positions = stackalloc int[count + 1];
        var counts = stackalloc int[count + 1];
        var sequences = stackalloc int*[count + 1];
        var outputs = stackalloc sbyte[count + 1];
        for (var i = 0; i < count; i++)
        {
            (tokens[i], positions[i], counts[i]) = (token, firstPosition + i, i < withoutSequence ? 0 : 1);
            sequences[i] = &sequence;
            outputs[i] = everyOutput || i == count - 1 ? (sbyte)1 : (sbyte)0;
        }

        return LlamaNative.llama_decode(Context, new llama_batch
        {
            n_tokens = count,
            token = (nint)tokens,
            pos = (nint)positions,
            n_seq_id = (nint)counts,
            seq_id = (nint)sequences,
            logits = (nint)outputs,
        });
    }

    internal LlamaSamplerHandle Chain(params nint[] samplers)
    {
        var chain = new LlamaSamplerHandle(LlamaNative.llama_sampler_chain_init(LlamaNative.llama_sampler_chain_default_params()));
        foreach (var sampler in samplers) LlamaNative.llama_sampler_chain_add(chain, sampler);
        return chain;
    }

    internal nint Grammar(string text, string root = "root") => LlamaNative.llama_sampler_init_grammar(Vocab, text, root);

    public void Dispose()
    {
        if (context.IsValueCreated) context.Value.Dispose();
        Vocab.Dispose();
        model.Dispose();
    }
}
