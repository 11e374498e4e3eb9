using PromptWorkbench.Inference.Running;
using PromptWorkbench.Native.Objects;

namespace PromptWorkbench.Inference.Sampling;

/// <summary>
/// Chooses the next token of one sequence: the likeliest one in C#, anything else by llama.cpp's samplers, in
/// llama-server's order: penalties, top-k, top-p, min-p, temperature, then a draw with the seed.
/// </summary>
internal sealed class TokenSampler : IDisposable
{
    private readonly LlamaSampler? chain;

    /// <param name="sampling">Settings within their ranges.</param>
    /// <param name="seed">Seed of the draw.</param>
    /// <param name="vocabularySize">Number of tokens.</param>
    /// <param name="contextLength">What a penalty window of -1 means.</param>
    /// <param name="prompt">Tokens that penalties count as already seen, as llama-server does.</param>
    internal TokenSampler(SamplingParams sampling, uint seed, int vocabularySize, int contextLength, IReadOnlyList<int> prompt)
    {
        var window = sampling.PenaltyLastN < 0 ? contextLength : Math.Min(sampling.PenaltyLastN, contextLength);
        var penalizes = window > 0 && sampling is not { RepeatPenalty: 1, FrequencyPenalty: 0, PresencePenalty: 0 };
        var isGreedy = sampling.Temperature == 0;
        if (isGreedy && !penalizes) return;

        chain = new LlamaSampler();
        if (penalizes)
        {
            chain.AddPenalties(vocabularySize, window, sampling.RepeatPenalty, sampling.FrequencyPenalty, sampling.PresencePenalty);
            foreach (var token in prompt.TakeLast(window)) chain.Accept(token);
        }

        if (isGreedy) chain.AddGreedy();
        else chain.AddTopK(sampling.TopK).AddTopP(sampling.TopP).AddMinP(sampling.MinP).AddTemperature(sampling.Temperature).AddDistribution(seed);
    }

    /// <summary>Chooses from the logits of a token of the last batch.</summary>
    /// <exception cref="EngineException">The logits are not numbers.</exception>
    internal int Sample(LlamaContext context, int indexInBatch)
    {
        var likeliest = Greedy.Likeliest(context.Logits(indexInBatch));
        if (likeliest < 0)
            throw new EngineException(EngineFailure.ComputeFailed, "The model computed values that are not numbers. The file may be damaged, or the device at fault.");
        return chain?.Sample(context, indexInBatch) ?? likeliest;
    }

    public void Dispose() => chain?.Dispose();
}
