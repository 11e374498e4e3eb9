using System.Text;
using PromptWorkbench.Native.Library;
using PromptWorkbench.Native.Objects;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Inference.Running;

internal static class ModelFacts
{
    internal static LoadedModel Read(LlamaModel model, string path, int contextLength, int gpuLayers, int threads)
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
            DescribeDevice(gpuLayers, threads),
            LlamaLibrary.Version);
    }

    private static string TextOf(LlamaVocab vocab, int token) =>
        vocab.Contains(token) ? Encoding.UTF8.GetString(vocab.Bytes(token, special: true)) : "";

    private static string DescribeDevice(int gpuLayers, int threads)
    {
        var devices = LlamaDevices.List();
        var gpus = devices
            .Where(device => device.Type is ggml_backend_dev_type.GGML_BACKEND_DEVICE_TYPE_GPU or ggml_backend_dev_type.GGML_BACKEND_DEVICE_TYPE_IGPU)
            .Select(device => device.Description)
            .ToList();
        if (gpus.Count > 0 && gpuLayers != 0) return string.Join(" + ", gpus);
        var cpu = devices.FirstOrDefault(device => device.Type == ggml_backend_dev_type.GGML_BACKEND_DEVICE_TYPE_CPU);
        return $"{cpu?.Description ?? "CPU"}, {threads} {(threads == 1 ? "thread" : "threads")}";
    }
}
