using System.Text;
using PromptWorkbench.Native.Library;
using PromptWorkbench.Native.Objects;

namespace PromptWorkbench.Inference.Running;

internal static class ModelFacts
{
    internal static LoadedModel Read(LlamaModel model, string path, int contextLength, ComputeDevice device)
    {
        var metadata = model.ReadMetadata();
        return new LoadedModel(
            path,
            model.Description,
            metadata.GetValueOrDefault("general.architecture", ""),
            model.ParameterCount,
            model.SizeInBytes,
            model.TrainedContextLength,
            contextLength,
            model.EmbeddingLength,
            model.LayerCount,
            model.Vocab.Count,
            model.ChatTemplate,
            TextOf(model.Vocab, model.Vocab.Bos),
            TextOf(model.Vocab, model.Vocab.Eos),
            model.Vocab.AddsBos,
            metadata,
            device,
            LlamaLibrary.Version);
    }

    private static string TextOf(LlamaVocab vocab, int token) =>
        vocab.Contains(token) ? Encoding.UTF8.GetString(vocab.Bytes(token, special: true)) : "";
}
