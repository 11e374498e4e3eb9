namespace PromptWorkbench.Inference.ModelFiles;

/// <summary>What a GGUF file says about itself. What the file does not say is null.</summary>
public sealed record ModelFileReport
{
    public required string File { get; init; }

    /// <summary>Length of the file in bytes.</summary>
    public required long Size { get; init; }

    public required uint GgufVersion { get; init; }

    public string? Architecture { get; init; }

    public string? Name { get; init; }

    /// <summary>Such as `7B` or `8x7B`.</summary>
    public string? SizeLabel { get; init; }

    public string? License { get; init; }

    /// <summary>Name of `general.file_type`, such as `Q4_K_M`.</summary>
    public string? Quantization { get; init; }

    /// <summary>Number of tensors by type, such as `q8_0`.</summary>
    public required IReadOnlyDictionary<string, int> TensorTypes { get; init; }

    /// <summary>Number of weights in this file.</summary>
    public required long ParameterCount { get; init; }

    /// <summary>Tokens the model was trained for.</summary>
    public long? ContextLength { get; init; }

    public long? LayerCount { get; init; }

    /// <summary>Attention heads; null where the layers differ.</summary>
    public long? HeadCount { get; init; }

    /// <summary>Heads of keys and values; null where the layers differ.</summary>
    public long? KeyValueHeadCount { get; init; }

    public long? EmbeddingLength { get; init; }

    public long? VocabularySize { get; init; }

    /// <summary>Kind of tokenizer, such as `gpt2` (byte-pair encoding) or `llama` (SentencePiece).</summary>
    public string? Tokenizer { get; init; }

    public string? ChatTemplate { get; init; }

    /// <summary>Hash of <see cref="ChatTemplate"/> in UTF-8, as in provenance.</summary>
    public string? ChatTemplateSha256 { get; init; }

    public required int TensorCount { get; init; }

    /// <summary>Every key in file order.</summary>
    public required IReadOnlyList<MetadataEntry> Metadata { get; init; }
}

/// <param name="Key">The key, such as `general.name`.</param>
/// <param name="Scalar">A <see cref="string"/>, <see cref="bool"/>, <see cref="long"/>, <see cref="ulong"/> or <see cref="double"/>; null for an array.</param>
/// <param name="ItemType">Type of an array's items, such as `str`; null for a scalar.</param>
/// <param name="Count">Items of an array; 1 for a scalar.</param>
public sealed record MetadataEntry(string Key, object? Scalar, string? ItemType, long Count);
