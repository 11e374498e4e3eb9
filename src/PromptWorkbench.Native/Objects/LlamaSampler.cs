using PromptWorkbench.Native.Handles;
using PromptWorkbench.Native.Interop;

namespace PromptWorkbench.Native.Objects;

/// <summary>
/// A chain of llama.cpp's samplers, applied in the order they were added. The last must be one that selects:
/// <see cref="AddGreedy"/> or <see cref="AddDistribution"/>; without it llama.cpp would end the process.
/// </summary>
public sealed class LlamaSampler : IDisposable
{
    private readonly LlamaSamplerHandle chain = new(LlamaNative.llama_sampler_chain_init(LlamaNative.llama_sampler_chain_default_params()));
    private bool selects;

    public LlamaSampler AddPenalties(int vocabularySize, int lastTokens, float repeat, float frequency, float presence) =>
        Add(LlamaNative.llama_sampler_init_penalties(vocabularySize, lastTokens, repeat, frequency, presence));

    public LlamaSampler AddTopK(int k) => Add(LlamaNative.llama_sampler_init_top_k(k));

    public LlamaSampler AddTopP(float p) => Add(LlamaNative.llama_sampler_init_top_p(p, min_keep: 1));

    public LlamaSampler AddMinP(float p) => Add(LlamaNative.llama_sampler_init_min_p(p, min_keep: 1));

    public LlamaSampler AddTemperature(float temperature) => Add(LlamaNative.llama_sampler_init_temp(temperature));

    public LlamaSampler AddGreedy()
    {
        selects = true;
        return Add(LlamaNative.llama_sampler_init_greedy());
    }

    /// <param name="seed">Any but 0xFFFFFFFF, which makes llama.cpp draw one of its own.</param>
    public LlamaSampler AddDistribution(uint seed)
    {
        selects = true;
        return Add(LlamaNative.llama_sampler_init_dist(seed));
    }

    /// <summary>Tells the chain of a token that was not sampled by it, so that penalties count it.</summary>
    public void Accept(int token) => LlamaNative.llama_sampler_accept(chain, token);

    /// <summary>Samples from the logits of a token of the last batch and accepts the result.</summary>
    public int Sample(LlamaContext context, int indexInBatch)
    {
        if (!selects) throw new InvalidOperationException("The chain has no sampler that selects a token.");
        _ = context.Logits(indexInBatch);
        return LlamaNative.llama_sampler_sample(chain, context.Handle, indexInBatch);
    }

    public void Dispose() => chain.Dispose();

    private LlamaSampler Add(nint sampler)
    {
        LlamaNative.llama_sampler_chain_add(chain, sampler);
        return this;
    }
}
