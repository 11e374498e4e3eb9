namespace PromptWorkbench.Inference.Running;

public enum EngineFailure
{
    /// <summary>The file is missing, is not a GGUF, is damaged, or its architecture is not known.</summary>
    ModelNotLoadable,

    /// <summary>The device that was asked for is not there; the message names those that are.</summary>
    DeviceNotAvailable,

    /// <summary>The prompt alone has as many tokens as the context, or more.</summary>
    ContextOverflow,

    /// <summary>A value of the request is out of range; the message names it.</summary>
    InvalidRequest,

    /// <summary>The native library is missing or is not the release this build was made for.</summary>
    NativeLibrary,

    /// <summary>The native library reported an error while computing.</summary>
    ComputeFailed,

    /// <summary>The engine is shutting down.</summary>
    ShuttingDown,
}

/// <summary>The engine refuses or fails a request. The message is one a person can act on.</summary>
public sealed class EngineException(EngineFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    public EngineFailure Failure { get; } = failure;

    /// <summary>With <see cref="EngineFailure.ContextOverflow"/>: tokens of the prompt.</summary>
    public int? PromptTokens { get; init; }

    /// <summary>With <see cref="EngineFailure.ContextOverflow"/>: tokens the context holds.</summary>
    public int? ContextLength { get; init; }
}
