namespace PromptWorkbench.Domain.Models;

/// <summary>
/// What the user asks of the sampler. A null means "the model's host decides"; the host reports what it
/// applied, and both are kept with the run. Names and meanings are those of llama-server.
/// </summary>
public sealed record SamplingSettings
{
    /// <summary>Softmax temperature, 0 to 5. 0 takes the likeliest token (greedy).</summary>
    public double? Temperature { get; init; }

    /// <summary>Keep only the k likeliest tokens. 0 keeps all.</summary>
    public int? TopK { get; init; }

    /// <summary>Nucleus sampling: keep the likeliest tokens up to this probability mass, 0 to 1.</summary>
    public double? TopP { get; init; }

    /// <summary>Keep tokens at least this likely relative to the likeliest, 0 to 1.</summary>
    public double? MinP { get; init; }

    /// <summary>Divides the logits of tokens seen in the last <see cref="PenaltyLastN"/>; 1 is off.</summary>
    public double? RepeatPenalty { get; init; }

    /// <summary>Subtracted from a logit once per earlier occurrence, -2 to 2; 0 is off.</summary>
    public double? FrequencyPenalty { get; init; }

    /// <summary>Subtracted from a logit if the token occurred at all, -2 to 2; 0 is off.</summary>
    public double? PresencePenalty { get; init; }

    /// <summary>How many of the last tokens the penalties look at; 0 is off, -1 the whole context.</summary>
    public int? PenaltyLastN { get; init; }

    /// <summary>Seed of the sampler. Null lets the host choose one, which it then reports.</summary>
    public uint? Seed { get; init; }

    /// <summary>Most tokens to generate, at least 1. Null generates until the model stops or the context is full.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>Texts that end the answer when they appear; they are not part of it.</summary>
    public IReadOnlyList<string> Stop { get; init; } = [];
}
