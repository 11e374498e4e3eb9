using System.Globalization;
using System.Text;

namespace PromptWorkbench.Inference.Running;

/// <summary>What a request or the options of an engine may hold. Names are llama-server's, as a client wrote them.</summary>
internal static class RequestRules
{
    private const int MostStopTexts = 16;

    internal static void Check(EngineOptions options)
    {
        Range("the context length", options.ContextLength, 0, int.MaxValue);
        Range("the number of parallel sequences", options.Parallel, 1, 64);
        Range("the number of GPU layers", options.GpuLayers, -1, int.MaxValue);
        Range("the number of threads", options.Threads, 0, 512);
        if (options is { KeyValueType: not KeyValueType.F16, FlashAttention: FlashAttention.Off })
            throw Invalid("Quantised keys and values need flash attention. Keep them as F16, or do not turn flash attention off.");
    }

    internal static void Check(GenerationRequest request, LoadedModel model)
    {
        Check(request.Sampling);
        if (request.MaxTokens is { } most) Range("max_tokens", most, 1, int.MaxValue);
        Check(request.Stop);
        if (request.PromptTokens.Count == 0) throw Invalid("The prompt is empty. It needs at least one token.");
        foreach (var token in request.PromptTokens) CheckToken(token, model.VocabularySize);
        CheckFits(request.PromptTokens.Count, model.ContextLength);
    }

    internal static void CheckToken(int token, int vocabularySize)
    {
        if (token < 0 || token >= vocabularySize)
            throw Invalid($"Token {token} is not in the model's vocabulary; its ids are 0 to {vocabularySize - 1}.");
    }

    private static void Check(SamplingParams sampling)
    {
        Range("temperature", sampling.Temperature, 0, 5);
        Range("top_k", sampling.TopK, 0, int.MaxValue);
        Range("top_p", sampling.TopP, 0, 1);
        Range("min_p", sampling.MinP, 0, 1);
        Range("repeat_penalty", sampling.RepeatPenalty, 0.01, 10);
        Range("frequency_penalty", sampling.FrequencyPenalty, -2, 2);
        Range("presence_penalty", sampling.PresencePenalty, -2, 2);
        Range("repeat_last_n", sampling.PenaltyLastN, -1, int.MaxValue);
        if (sampling.Seed == uint.MaxValue) throw Invalid($"seed is {uint.MaxValue}; it must be between 0 and {uint.MaxValue - 1}.");
    }

    private static void Check(IReadOnlyList<string> stop)
    {
        if (stop.Count > MostStopTexts) throw Invalid($"stop has {stop.Count} texts; at most {MostStopTexts} are allowed.");
        if (stop.Any(string.IsNullOrEmpty)) throw Invalid("stop has an empty text. Leave it out.");
        if (stop.Any(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) != text))
            throw Invalid("stop has a text with half a character (a lone surrogate).");
    }

    private static void CheckFits(int promptTokens, int contextLength)
    {
        if (promptTokens < contextLength) return;
        throw new EngineException(
            EngineFailure.ContextOverflow,
            $"The prompt has {promptTokens:N0} tokens; this model's context holds {contextLength:N0}, prompt and answer together. Shorten the prompt, or load the model with a longer context.")
        {
            PromptTokens = promptTokens,
            ContextLength = contextLength,
        };
    }

    private static void Range(string name, double value, double least, double most)
    {
        if (value >= least && value <= most) return;
        var allowed = most == int.MaxValue ? $"at least {least}" : string.Create(CultureInfo.InvariantCulture, $"between {least} and {most}");
        throw Invalid(string.Create(CultureInfo.InvariantCulture, $"{name} is {value:G9}; it must be {allowed}."));
    }

    private static EngineException Invalid(string message) => new(EngineFailure.InvalidRequest, message);
}
