using System.Security.Cryptography;
using System.Text;
using PromptWorkbench.Inference.Running;
using PromptWorkbench.Native.Library;
using PromptWorkbench.Native.Objects;

namespace PromptWorkbench.Inference.ModelFiles;

/// <summary>Looks into a GGUF file without loading the model.</summary>
public static class ModelFileInspection
{
    /// <summary>Reads what the file says about itself. A file that is damaged in certain ways ends the process.</summary>
    /// <exception cref="EngineException">The file is missing, is not a GGUF, is damaged or is not complete.</exception>
    public static ModelFileReport Inspect(string path)
    {
        ModelFile.Check(path);
        var file = new FileInfo(path);
        var length = (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file).Length;
        var contents = Read(path);
        if ((ulong)length < contents.NeededBytes)
            throw Refuse($"{path} is not complete: it has {length:N0} bytes and needs {contents.NeededBytes:N0}. Download it again.");

        var metadata = contents.Entries.ToDictionary(entry => entry.Key, StringComparer.Ordinal);
        var architecture = Text("general.architecture");
        var template = Text("tokenizer.chat_template");
        return new ModelFileReport
        {
            File = file.Name,
            Size = length,
            GgufVersion = contents.Version,
            Architecture = architecture,
            Name = Text("general.name"),
            SizeLabel = Text("general.size_label"),
            License = Text("general.license"),
            Quantization = Integer("general.file_type") is { } type ? FileType.Name(type) : null,
            TensorTypes = contents.Tensors.CountBy(tensor => tensor.Type).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(),
            ParameterCount = contents.Tensors.Sum(tensor => tensor.ElementCount),
            ContextLength = Integer($"{architecture}.context_length"),
            LayerCount = Integer($"{architecture}.block_count"),
            HeadCount = Integer($"{architecture}.attention.head_count"),
            KeyValueHeadCount = Integer($"{architecture}.attention.head_count_kv"),
            EmbeddingLength = Integer($"{architecture}.embedding_length"),
            VocabularySize = metadata.TryGetValue("tokenizer.ggml.tokens", out var tokens) ? tokens.Count : Integer($"{architecture}.vocab_size"),
            Tokenizer = Text("tokenizer.ggml.model"),
            ChatTemplate = template,
            ChatTemplateSha256 = template is null ? null : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(template))),
            TensorCount = contents.Tensors.Count,
            Metadata = [.. contents.Entries.Select(entry => new MetadataEntry(entry.Key, entry.Scalar, entry.ItemType, entry.Count))],
        };

        string? Text(string key) => metadata.TryGetValue(key, out var entry) ? entry.Scalar as string : null;

        long? Integer(string key) => metadata.TryGetValue(key, out var entry)
            ? entry.Scalar switch { long value => value, ulong value and <= long.MaxValue => (long)value, _ => null }
            : null;
    }

    private static GgufContents Read(string path)
    {
        try
        {
            return GgufFile.Read(path);
        }
        catch (LlamaLoadException e)
        {
            throw Refuse($"{path} is damaged or not complete: {e.Message}. Download it again.", e);
        }
        catch (LlamaLibraryException e)
        {
            throw new EngineException(EngineFailure.NativeLibrary, e.Message, e);
        }
    }

    private static EngineException Refuse(string message, Exception? inner = null) => new(EngineFailure.ModelNotLoadable, message, inner);
}
