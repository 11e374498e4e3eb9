using PromptWorkbench.Inference.Running;
using PromptWorkbench.ModelHost.Wire;

namespace PromptWorkbench.ModelHost.Generating;

/// <summary>From the wire's settings to the engine's, and back.</summary>
internal static class Settings
{
    private const int Unlimited = -1;

    public static SamplingParams Sampling(GenerationFields fields)
    {
        var defaults = new SamplingParams();
        return new SamplingParams
        {
            Temperature = fields.Temperature ?? defaults.Temperature,
            TopK = fields.TopK ?? defaults.TopK,
            TopP = fields.TopP ?? defaults.TopP,
            MinP = fields.MinP ?? defaults.MinP,
            RepeatPenalty = fields.RepeatPenalty ?? defaults.RepeatPenalty,
            PenaltyLastN = fields.RepeatLastN ?? defaults.PenaltyLastN,
            PresencePenalty = fields.PresencePenalty ?? defaults.PresencePenalty,
            FrequencyPenalty = fields.FrequencyPenalty ?? defaults.FrequencyPenalty,
            Seed = Seed(fields.Seed),
        };
    }

    public static int? MaxTokens(GenerationFields fields) =>
        (fields.MaxTokens ?? fields.MaxCompletionTokens ?? fields.NPredict) is { } limit and not Unlimited ? limit : null;

    public static AppliedSettings Applied(SamplingParams sampling, int? maxTokens, IReadOnlyList<string> stop) => new(
        sampling.Temperature,
        sampling.TopK,
        sampling.TopP,
        sampling.MinP,
        sampling.RepeatPenalty,
        sampling.PenaltyLastN,
        sampling.PresencePenalty,
        sampling.FrequencyPenalty,
        maxTokens ?? Unlimited,
        stop);

    private static uint? Seed(long? seed) => seed switch
    {
        null or -1 => null,
        >= 0 and <= uint.MaxValue => (uint)seed.Value,
        _ => throw new ApiException(ApiError.Invalid($"`seed` must be from 0 to {uint.MaxValue}, or -1 for a drawn one.", "seed")),
    };
}
