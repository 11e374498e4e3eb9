namespace PromptWorkbench.Inference.Running;

/// <summary>One sequence to generate.</summary>
public sealed record GenerationRequest
{
    /// <summary>The whole prompt as token ids, special tokens included. At least one.</summary>
    public required IReadOnlyList<int> PromptTokens { get; init; }

    public SamplingParams Sampling { get; init; } = new();

    /// <summary>Most tokens to generate, at least 1; null generates until the model stops or the context is full.</summary>
    public int? MaxTokens { get; init; }

    /// <summary>Texts that end the generation; they are not part of the output. At most 16, none empty.</summary>
    public IReadOnlyList<string> Stop { get; init; } = [];

    /// <summary>Control tokens whose names are part of the text; the others give no text.</summary>
    public IReadOnlyList<int> ShownTokens { get; init; } = [];
}

/// <summary>Sampler settings; names, meanings and defaults are llama-server's.</summary>
public sealed record SamplingParams
{
    /// <summary>0 takes the likeliest token (greedy).</summary>
    public float Temperature { get; init; } = 0.8f;

    /// <summary>0 keeps all tokens.</summary>
    public int TopK { get; init; } = 40;

    public float TopP { get; init; } = 0.95f;

    public float MinP { get; init; } = 0.05f;

    /// <summary>1 is off.</summary>
    public float RepeatPenalty { get; init; } = 1f;

    public float FrequencyPenalty { get; init; }

    public float PresencePenalty { get; init; }

    /// <summary>How many last tokens the penalties look at; 0 is off, -1 the whole context.</summary>
    public int PenaltyLastN { get; init; } = 64;

    /// <summary>Null draws a seed; <see cref="GenerationFinished.Seed"/> tells which.</summary>
    public uint? Seed { get; init; }
}
