namespace PromptWorkbench.Inference.Running;

/// <summary>One loaded model and the thread that runs it. Members are safe to call from any thread.</summary>
public sealed class Engine : IAsyncDisposable
{
    /// <summary>Loads the model and proves it with a warm-up decode. Blocks; progress is 0 to 1.</summary>
    /// <exception cref="EngineException">The model or the native library cannot be loaded.</exception>
    public static Engine Load(EngineOptions options, Action<float>? progress, CancellationToken cancellationToken) =>
        throw new EngineException(EngineFailure.NativeLibrary, "Not built yet.");

    public LoadedModel Model => throw new EngineException(EngineFailure.NativeLibrary, "Not built yet.");

    public EngineStatus Status => throw new EngineException(EngineFailure.NativeLibrary, "Not built yet.");

    /// <summary>Token ids of a text. Control tokens in the text are recognised when <paramref name="parseSpecial"/> is set.</summary>
    public IReadOnlyList<int> Tokenize(string text, bool addSpecial, bool parseSpecial) => throw new EngineException(EngineFailure.NativeLibrary, "Not built yet.");

    /// <summary>The text of tokens, special ones included; invalid UTF-8 becomes U+FFFD.</summary>
    /// <exception cref="EngineException">A token id is not in the vocabulary.</exception>
    public string Detokenize(IReadOnlyList<int> tokens) => throw new EngineException(EngineFailure.NativeLibrary, "Not built yet.");

    /// <summary>The bytes of one token (an unfinished character is possible).</summary>
    public byte[] TokenBytes(int token) => throw new EngineException(EngineFailure.NativeLibrary, "Not built yet.");

    /// <summary>Generates. Cancelling stops the sequence before the next decode step.</summary>
    /// <exception cref="EngineException">The request is refused (before any work) or the computation fails.</exception>
    public IAsyncEnumerable<GenerationEvent> GenerateAsync(GenerationRequest request, CancellationToken cancellationToken) =>
        throw new EngineException(EngineFailure.NativeLibrary, "Not built yet.");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <param name="Path">Full path of the file.</param>
/// <param name="Description">llama.cpp's own: architecture, size, quantisation.</param>
/// <param name="Architecture">`general.architecture`.</param>
/// <param name="ParameterCount">Number of weights.</param>
/// <param name="SizeInBytes">Bytes of all tensors.</param>
/// <param name="TrainedContextLength">Tokens the model was trained for.</param>
/// <param name="ContextLength">Tokens one sequence may have here.</param>
/// <param name="EmbeddingLength">Width of the model.</param>
/// <param name="LayerCount">Number of layers.</param>
/// <param name="VocabularySize">Number of tokens.</param>
/// <param name="ChatTemplate">The Jinja source in the file, or null.</param>
/// <param name="BosToken">Text of the begin-of-sequence token, or empty.</param>
/// <param name="EosToken">Text of the end-of-sequence token, or empty.</param>
/// <param name="AddsBos">Whether tokenizing with specials puts a begin-of-sequence token first.</param>
/// <param name="Metadata">All scalar metadata as text.</param>
/// <param name="Device">The device that computes, in words.</param>
/// <param name="EngineVersion">Version of the native library.</param>
public sealed record LoadedModel(
    string Path,
    string Description,
    string Architecture,
    ulong ParameterCount,
    ulong SizeInBytes,
    int TrainedContextLength,
    int ContextLength,
    int EmbeddingLength,
    int LayerCount,
    int VocabularySize,
    string? ChatTemplate,
    string BosToken,
    string EosToken,
    bool AddsBos,
    IReadOnlyDictionary<string, string> Metadata,
    string Device,
    string EngineVersion);

/// <param name="Active">Sequences being computed.</param>
/// <param name="Queued">Requests waiting for a free sequence.</param>
/// <param name="PromptTokensTotal">Prompt tokens computed since the start.</param>
/// <param name="PromptSecondsTotal">Seconds in decode calls that held prompt tokens.</param>
/// <param name="PredictedTokensTotal">Tokens generated since the start.</param>
/// <param name="PredictedSecondsTotal">Seconds in decode calls that held only generated tokens.</param>
/// <param name="DecodeCallsTotal">Calls of `llama_decode`.</param>
/// <param name="SinceLastStep">Age of the last step of the loop; idle waiting does not count as age.</param>
public sealed record EngineStatus(
    int Active,
    int Queued,
    long PromptTokensTotal,
    double PromptSecondsTotal,
    long PredictedTokensTotal,
    double PredictedSecondsTotal,
    long DecodeCallsTotal,
    TimeSpan SinceLastStep);
