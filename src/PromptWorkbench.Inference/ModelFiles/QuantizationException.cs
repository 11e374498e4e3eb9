namespace PromptWorkbench.Inference.ModelFiles;

public enum QuantizationFailure
{
    /// <summary>There is no such type, or it needs what is not supported; the message lists those there are.</summary>
    UnknownType,

    /// <summary>The output exists and may not be overwritten, or is the source itself.</summary>
    OutputTaken,

    /// <summary>The output cannot be written.</summary>
    OutputNotWritable,

    /// <summary>llama.cpp refuses; the message is its own.</summary>
    Refused,
}

/// <summary>A file was not quantised, and nothing was left behind. The message is one a person can act on.</summary>
public sealed class QuantizationException(QuantizationFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    public QuantizationFailure Failure { get; } = failure;
}
