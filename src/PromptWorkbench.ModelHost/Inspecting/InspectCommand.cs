using System.Text.Json.Nodes;
using PromptWorkbench.Inference.ModelFiles;
using PromptWorkbench.Inference.Running;
using PromptWorkbench.ModelHost.CommandLine;
using PromptWorkbench.ModelHost.Hosting;

namespace PromptWorkbench.ModelHost.Inspecting;

internal static class InspectCommand
{
    /// <exception cref="HostFailure">The file is not a complete GGUF.</exception>
    public static void Run(string file, TextWriter output)
    {
        try
        {
            output.WriteLine(JsonText.Of(ToJson(ModelFileInspection.Inspect(file))));
        }
        catch (EngineException e)
        {
            throw new HostFailure(ExitCode.ModelNotLoadable, e.Message, e);
        }
    }

    private static JsonObject ToJson(ModelFileReport report) => new()
    {
        ["file"] = report.File,
        ["size"] = report.Size,
        ["gguf_version"] = report.GgufVersion,
        ["architecture"] = report.Architecture,
        ["name"] = report.Name,
        ["size_label"] = report.SizeLabel,
        ["license"] = report.License,
        ["quantization"] = report.Quantization,
        ["tensor_types"] = new JsonObject(report.TensorTypes.Select(type => KeyValuePair.Create(type.Key, (JsonNode?)type.Value))),
        ["n_params"] = report.ParameterCount,
        ["n_ctx_train"] = report.ContextLength,
        ["n_layer"] = report.LayerCount,
        ["n_head"] = report.HeadCount,
        ["n_head_kv"] = report.KeyValueHeadCount,
        ["n_embd"] = report.EmbeddingLength,
        ["n_vocab"] = report.VocabularySize,
        ["tokenizer"] = report.Tokenizer,
        ["chat_template"] = report.ChatTemplate,
        ["chat_template_sha256"] = report.ChatTemplateSha256,
        ["n_tensors"] = report.TensorCount,
        ["metadata"] = new JsonObject(report.Metadata.Select(entry => KeyValuePair.Create(entry.Key, ToJson(entry)))),
    };

    private static JsonNode? ToJson(MetadataEntry entry) => entry.Scalar switch
    {
        null => new JsonObject { ["type"] = entry.ItemType, ["count"] = entry.Count },
        string text => text,
        bool truth => truth,
        long number => number,
        ulong number => number,
        double number when double.IsFinite(number) => number,
        var other => other.ToString(),
    };
}
