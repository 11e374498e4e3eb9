using PromptWorkbench.Native.Library;
using PromptWorkbench.Native.Objects;

namespace PromptWorkbench.Inference.Running;

internal sealed record OpenedModel(LlamaModel Model, LlamaContext Context, DeviceSelection Device, LoadedModel Facts);

/// <summary>Opens a model and its context, and proves them with one decode.</summary>
internal static class ModelLoader
{
    /// <exception cref="EngineException">The options are out of range, or the model or the library cannot be loaded.</exception>
    /// <exception cref="OperationCanceledException">Loading was cancelled.</exception>
    internal static OpenedModel Open(EngineOptions options, Action<float>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RequestRules.Check(options);
        var path = Path.GetFullPath(options.ModelPath);
        ModelFile.Check(path);
        var device = DeviceSelection.Make(options);
        LlamaModel? model = null;
        LlamaContext? context = null;
        try
        {
            model = LlamaModelFile.Load(path, options.GpuLayers, Report, device.Offloaded) ?? throw new OperationCanceledException(cancellationToken);
            CheckCanGenerate(model, path);
            var plan = ContextPlan.Make(options, model);
            context = LlamaContext.Create(model, plan.Options);
            if (options.LoraPath is { } lora) Lora.Add(lora, model, context);
            WarmUp(model, context, path);
            return new OpenedModel(model, context, device, ModelFacts.Read(model, path, plan.ContextLength, device.Describe(plan.Options.Threads)));
        }
        catch (Exception exception)
        {
            context?.Dispose();
            model?.Dispose();
            throw exception switch
            {
                LlamaLibraryException => new EngineException(EngineFailure.NativeLibrary, exception.Message, exception),
                LlamaLoadException load => NotLoadable(path, Explain(load, model is not null), load),
                _ => exception,
            };
        }

        bool Report(float fraction)
        {
            progress?.Invoke(fraction);
            return !cancellationToken.IsCancellationRequested;
        }
    }

    internal static void CheckCanGenerate(LlamaModel model, string path)
    {
        if (!model.HasDecoder) throw NotLoadable(path, "it has no decoder, so it cannot generate text.");
        if (model.HasEncoder) throw NotLoadable(path, "it needs an encoder (as T5 models do), which is not supported.");
        if (!model.Vocab.Exists) throw NotLoadable(path, "it has no tokenizer.");
    }

    private static void WarmUp(LlamaModel model, LlamaContext context, string path)
    {
        if (!context.HasMemory) throw NotLoadable(path, "it is an embedding or diffusion model, which does not generate text token by token.");
        var batch = new LlamaBatch(1);
        batch.Add(Math.Max(model.Vocab.Bos, 0), position: 0, sequence: 0, wantsLogits: true);
        var result = context.Decode(batch);
        if (result != 0) throw NotLoadable(path, $"computing its first token failed (llama_decode returned {result}).");
        if (!float.IsFinite(context.Logits(0)[0])) throw NotLoadable(path, "it computes values that are not numbers; the file may be damaged.");
        context.Clear();
    }

    /// <summary>What llama.cpp said about a model, or a context of one, that it did not make.</summary>
    internal static string Explain(LlamaLoadException exception, bool modelIsLoaded)
    {
        var reasons = exception.Reasons
            .Select(reason => reason.Replace("error loading model: ", "", StringComparison.Ordinal))
            .Where(reason => !reason.Contains("failed to load model", StringComparison.Ordinal))
            .Distinct()
            .ToList();
        if (modelIsLoaded) return $"llama.cpp made no context for it ({reasons.FirstOrDefault() ?? "it gave no reason"}). There may not be enough memory: ask for a shorter context or fewer sequences.";
        return reasons.Count > 0 ? $"llama.cpp says: {string.Join("; ", reasons)}." : "llama.cpp gave no reason.";
    }

    internal static EngineException NotLoadable(string path, string why, Exception? inner = null) =>
        new(EngineFailure.ModelNotLoadable, $"{path} cannot be loaded: {why}", inner);
}
