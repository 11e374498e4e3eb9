using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Web.Components;

/// <summary>What a person can do about a failed call.</summary>
public static class FailureAdvice
{
    public static string Title(ModelFailureReason reason) => reason switch
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

    public static string Advice(ModelFailure failure) => failure.Reason switch
    {
        ModelFailureReason.ModelNotFound => "Choose another model.",
        ModelFailureReason.ModelNotLoadable => "Check the file, or choose another model.",
        ModelFailureReason.HostCrashed => "Run again: that starts a new host.",
        ModelFailureReason.Unreachable => "Check that it is running and that its address in appsettings.json is right.",
        ModelFailureReason.ContextOverflow => "Shorten the prompt, or choose a model with a longer context.",
        ModelFailureReason.InvalidRequest or ModelFailureReason.Unsupported => "Change the settings and run again.",
        ModelFailureReason.Unauthorized => "Check the environment variable that holds the key.",
        _ => failure.IsRetriable ? "Running again may work." : "",
    };
}
