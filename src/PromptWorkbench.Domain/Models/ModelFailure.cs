namespace PromptWorkbench.Domain.Models;

/// <summary>The closed set of reasons why a model call can fail.</summary>
public enum ModelFailureReason
{
    /// <summary>No model of that id is known.</summary>
    ModelNotFound,

    /// <summary>The file is missing, is not a GGUF, or the engine cannot load it.</summary>
    ModelNotLoadable,

    /// <summary>The model host ended in the middle of the call. Trying again may work.</summary>
    HostCrashed,

    /// <summary>Nothing answers at the endpoint.</summary>
    Unreachable,

    /// <summary>The prompt does not fit into the model's context.</summary>
    ContextOverflow,

    /// <summary>The request was refused as malformed.</summary>
    InvalidRequest,

    /// <summary>The endpoint does not support something that was asked for; the message names it.</summary>
    Unsupported,

    /// <summary>The endpoint wants a key, or another one.</summary>
    Unauthorized,

    /// <summary>The endpoint asks us to slow down.</summary>
    RateLimited,

    /// <summary>The endpoint failed in another way; the message is its own.</summary>
    ServerError,
}

/// <summary>Why a model call failed.</summary>
/// <param name="Reason">The class of failure.</param>
/// <param name="Message">One or two sentences a person can act on.</param>
/// <param name="IsRetriable">Whether the same call may succeed when made again.</param>
/// <param name="Detail">What the host or endpoint printed, if that helps; may be long.</param>
public sealed record ModelFailure(ModelFailureReason Reason, string Message, bool IsRetriable = false, string? Detail = null);
