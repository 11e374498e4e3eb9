using PromptWorkbench.Native.Library;
using PromptWorkbench.Native.Objects;

namespace PromptWorkbench.Inference.Running;

internal sealed record OpenedModel(LlamaModel Model, LlamaContext Context, LoadedModel Facts);

/// <summary>Opens a model and its context, and proves them with one decode.</summary>
internal static class ModelLoader
{
    // One batch is one graph. A larger one would be cut into pieces of 512 all the same, but a cancelled request
    // would have to wait for all of them.
    private const int BatchTokens = 512;

    // llama.cpp rounds the cells of the KV cache up to this.
    private const int CellPadding = 256;

    // Position, shift, extent and a set of 256 sequences; llama.cpp v0.5.0, src/llama-kv-cells.h.
    private const int BookkeepingBytesPerCell = 48;

    private const int LongestContextByDefault = 4096;

    /// <exception cref="EngineException">The options are out of range, or the model or the library cannot be loaded.</exception>
    /// <exception cref="OperationCanceledException">Loading was cancelled.</exception>
    internal static OpenedModel Open(EngineOptions options, Action<float>? progress, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RequestRules.Check(options);
        var path = Path.GetFullPath(options.ModelPath);
        ModelFile.Check(path);
        LlamaModel? model = null;
        LlamaContext? context = null;
        try
        {
            model = LlamaModelFile.Load(path, options.GpuLayers, Report) ?? throw new OperationCanceledException(cancellationToken);
            CheckCanGenerate(model, path);
            var contextLength = ContextLength(options, model);
            var threads = options.Threads > 0 ? options.Threads : Math.Max(Environment.ProcessorCount - 1, 1);
            var cells = CheckedCells(contextLength, options.Parallel);
            context = LlamaContext.Create(model, new LlamaContextOptions(cells, options.Parallel, BatchTokens, threads));
            WarmUp(model, context, path);
            return new OpenedModel(model, context, ModelFacts.Read(model, path, contextLength, options.GpuLayers, threads));
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

    private static int ContextLength(EngineOptions options, LlamaModel model) =>
        options.ContextLength > 0 ? options.ContextLength : Math.Clamp(model.TrainedContextLength, 1, LongestContextByDefault);

    // Far too many cells would not be refused by llama.cpp: the system would end the process for want of memory.
    private static int CheckedCells(int contextLength, int parallel)
    {
        var cells = ((((long)contextLength * parallel) + CellPadding - 1) / CellPadding) * CellPadding;
        var most = Math.Min(int.MaxValue, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 / BookkeepingBytesPerCell);
        return cells <= most
            ? (int)cells
            : throw new EngineException(
                EngineFailure.InvalidRequest,
                $"A context of {contextLength:N0} tokens for {parallel} sequences is more than this machine's memory can hold. Lower one of them.");
    }

    private static void CheckCanGenerate(LlamaModel model, string path)
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

    private static string Explain(LlamaLoadException exception, bool modelIsLoaded)
    {
        var reasons = exception.Reasons
            .Select(reason => reason.Replace("error loading model: ", "", StringComparison.Ordinal))
            .Where(reason => !reason.Contains("failed to load model", StringComparison.Ordinal))
            .Distinct()
            .ToList();
        if (modelIsLoaded) return $"llama.cpp made no context for it ({reasons.FirstOrDefault() ?? "it gave no reason"}). There may not be enough memory: ask for a shorter context or fewer sequences.";
        return reasons.Count > 0 ? $"llama.cpp says: {string.Join("; ", reasons)}." : "llama.cpp gave no reason.";
    }

    private static EngineException NotLoadable(string path, string why, Exception? inner = null) =>
        new(EngineFailure.ModelNotLoadable, $"{path} cannot be loaded: {why}", inner);
}
