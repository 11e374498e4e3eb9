using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Domain.LocalModels;

/// <summary>Looks into model files and makes new ones, each time in a process of its own: a damaged file may end that process.</summary>
public interface IModelFiles
{
    /// <summary>The folders that are looked at, the first one first, and whether each is there.</summary>
    IReadOnlyList<ModelFolder> Folders { get; }

    /// <summary>What a GGUF file says about itself.</summary>
    Task<ModelResult<ModelFileFacts>> InspectAsync(string path, CancellationToken cancellationToken);

    /// <summary>The memory a host of the file would need, measured by a load that allocates nothing.</summary>
    Task<ModelResult<MemoryFit>> EstimateAsync(string path, HostSettings settings, CancellationToken cancellationToken);

    /// <summary>Writes the file with weights of another type beside the source. The last update says how it ended; cancelling leaves no file behind.</summary>
    /// <param name="path">The file to read.</param>
    /// <param name="type">A type of `quantize`, such as `Q4_K_M`.</param>
    /// <param name="newId">Name of the new file without `.gguf`; must not exist.</param>
    /// <param name="cancellationToken">Ends the process at work.</param>
    IAsyncEnumerable<QuantizeUpdate> QuantizeAsync(string path, string type, string newId, CancellationToken cancellationToken);
}

/// <param name="Path">Full path.</param>
/// <param name="Exists">Whether it is there.</param>
public sealed record ModelFolder(string Path, bool Exists);

/// <summary>What a GGUF file says about itself; what it does not say is null. Fields as in `inspect`, docs/wire.md.</summary>
public sealed record ModelFileFacts(
    string? Architecture,
    string? Name,
    string? SizeLabel,
    string? License,
    string? Quantization,
    long ParameterCount,
    long? TrainedContextLength,
    long? LayerCount,
    long? EmbeddingLength,
    long? VocabularySize,
    string? Tokenizer,
    string? ChatTemplate);

/// <param name="Device">The device the host would compute on.</param>
/// <param name="WeightBytes">The model's weights.</param>
/// <param name="KeyValueBytes">Keys and values of all sequences.</param>
/// <param name="ComputeBytes">Buffers of the computation, output included.</param>
/// <param name="FreeBytes">Memory that is free on the device now.</param>
/// <param name="Fits">Whether the sum fits, with the margin that docs/wire.md states.</param>
/// <param name="LongestContext">The most tokens one sequence could have with the other settings as they are; null when even the shortest does not fit.</param>
public sealed record MemoryFit(
    string Device, long WeightBytes, long KeyValueBytes, long ComputeBytes, long FreeBytes, bool Fits, int? LongestContext)
{
    public long TotalBytes => WeightBytes + KeyValueBytes + ComputeBytes;
}

public abstract record QuantizeUpdate
{
    private QuantizeUpdate()
    {
    }

    public sealed record Progress(int Done, int Total, string Tensor) : QuantizeUpdate;

    public sealed record Finished(string Path, long SizeInBytes, bool IsRequantized) : QuantizeUpdate;

    public sealed record Failed(ModelFailure Failure) : QuantizeUpdate;
}
