using PromptWorkbench.Domain.Models;

namespace PromptWorkbench.Web.Components.Counting;

/// <summary>What the model's own tokenizer says about the prompt in the editors.</summary>
/// <param name="Rendered">The prompt as the model would see it, or null.</param>
/// <param name="Note">Why there is none, in a few words; null when there is one.</param>
/// <param name="Failure">The failure behind the note, if it is one.</param>
public sealed record PromptCount(RenderedPrompt? Rendered, string? Note, ModelFailure? Failure = null);
