namespace PromptWorkbench.Inference.Running;

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
/// <param name="Device">What it computes on.</param>
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
    ComputeDevice Device,
    string EngineVersion);
