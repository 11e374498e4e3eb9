using PromptWorkbench.Native.Objects;

namespace PromptWorkbench.Inference.Running;

/// <summary>Adds a LoRA to a model that is being opened.</summary>
internal static class Lora
{
    private const float InFull = 1;

    /// <exception cref="EngineException">The file is missing, is not a LoRA, or is one for another model.</exception>
    internal static void Add(string path, LlamaModel model, LlamaContext context)
    {
        ModelFile.Check(path);
        try
        {
            context.Use(LlamaAdapter.Load(model, path), InFull);
        }
        catch (LlamaLoadException exception)
        {
            var reasons = exception.Reasons.Select(reason => reason.Replace("failed to apply lora adapter: ", "", StringComparison.Ordinal));
            throw new EngineException(
                EngineFailure.ModelNotLoadable,
                $"{path} cannot be used as a LoRA for this model: llama.cpp says: {string.Join("; ", reasons)}. A LoRA must be a GGUF file made from the very model it is added to.",
                exception);
        }
    }
}
