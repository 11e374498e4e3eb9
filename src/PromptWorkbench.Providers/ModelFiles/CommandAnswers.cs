using System.Text.Json;
using PromptWorkbench.Domain.LocalModels;
using PromptWorkbench.Domain.Models;
using PromptWorkbench.Providers.OpenAiCompatible;

namespace PromptWorkbench.Providers.ModelFiles;

/// <summary>The JSON that the host program's commands print; docs/wire.md, "The process".</summary>
internal static class CommandAnswers
{
    public static ModelResult<ModelFileFacts> Facts(string json) => Read<Inspected, ModelFileFacts>(json, said => new ModelFileFacts(
        said.Architecture, said.Name, said.SizeLabel, said.License, said.Quantization, said.NParams, said.NCtxTrain, said.NLayer,
        said.NEmbd, said.NVocab, said.Tokenizer, said.ChatTemplate));

    public static ModelResult<MemoryFit> Fit(string json) => Read<Fitted, MemoryFit>(json, said => new MemoryFit(
        said.Device, said.Weights, said.Kv, said.Compute, said.Free, said.Fits, said.LongestContext));

    public static ModelResult<QuantizeUpdate.Finished> Quantized(string json, string path) =>
        Read<Written, QuantizeUpdate.Finished>(json, said => new QuantizeUpdate.Finished(path, said.Size, said.Requantized));

    private static ModelResult<T> Read<TAnswer, T>(string json, Func<TAnswer, T> convert)
        where T : class
    {
        try
        {
            return convert(JsonSerializer.Deserialize<TAnswer>(json, WireJson.Options) ?? throw new JsonException("The answer is null."));
        }
        catch (JsonException exception)
        {
            return new ModelFailure(
                ModelFailureReason.ServerError,
                $"The model host's program answered in a way that this workbench does not read ({exception.Message}). Are both of the same version?",
                Detail: json);
        }
    }

    private sealed record Inspected(
        string? Architecture, string? Name, string? SizeLabel, string? License, string? Quantization, long NParams, long? NCtxTrain, long? NLayer,
        long? NEmbd, long? NVocab, string? Tokenizer, string? ChatTemplate);

    private sealed record Fitted(string Device, long Weights, long Kv, long Compute, long Free, bool Fits, int? LongestContext);

    private sealed record Written(long Size, bool Requantized);
}
