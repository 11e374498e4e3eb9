using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Web.Components;

/// <summary>What a failed call is called; the failure's message says what to do.</summary>
public static class FailureTitle
{
    public static string Of(ModelFailureReason reason) => reason switch
    {
        ModelFailureReason.ModelNotFound => "No such model",
        ModelFailureReason.ModelNotLoadable => "The model cannot be loaded",
        ModelFailureReason.HostCrashed => "The model host ended",
        ModelFailureReason.Unreachable => "The endpoint does not answer",
        ModelFailureReason.ContextOverflow => "The prompt is too long",
        ModelFailureReason.InvalidRequest => "The request was refused",
        ModelFailureReason.Unsupported => "Not supported by this model's host",
        ModelFailureReason.Unauthorized => "The endpoint refused the key",
        ModelFailureReason.RateLimited => "The endpoint asks to slow down",
        _ => "The model call failed",
    };
}
