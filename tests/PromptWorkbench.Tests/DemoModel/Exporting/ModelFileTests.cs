using System.Text;
using PromptWorkbench.DemoModel.Encoded;
using PromptWorkbench.DemoModel.Exporting;
using PromptWorkbench.DemoModel.Tokenizing;
using PromptWorkbench.DemoModel.Training.Layers;
using PromptWorkbench.DemoModel.Training.Model;
using PromptWorkbench.Native.Objects;
using PromptWorkbench.Native.Structs;
using PromptWorkbench.Tests.DemoModel.Training;
using Xunit;

namespace PromptWorkbench.Tests.DemoModel.Exporting;

public sealed class ModelFileTests : IDisposable
{
    // Both sum in 32-bit floats, in another order; the scores are up to about 10.
    private const float Tolerance = 2e-4f;

    private static readonly string[] Texts =
    [
        "<|im_start|>user\nWhat is 12 + 345?<|im_end|>\n<|im_start|>assistant\n",
        "The  theatre, there; then\n\n  \"others\" don't:\tthey'll",
        "<tool_call>{\"name\":\"calculator\",\"arguments\":{\"expression\":\"7*8\"}}</tool_call>",
        "Zwölf Boxkämpfer — 東京 🙂",
        "<tool<|im_end|>_call> <|endoftext|",
        "",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("model-file-").FullName;
    private readonly Vocabulary vocabulary = new(["t h", "Ġ th", "Ġth e", "e r", "i n", "in g", "Ġ Ġ", "o n"]);

    private string File => Path.Combine(folder, "tiny.gguf");

    [Fact]
    public void Llama_cpp_computes_the_scores_that_training_computes()
    {
        var weights = Write();
        var ids = vocabulary.Encode(string.Concat(Texts));
        var path = Path.Combine(folder, "one.tokens");
        TokenCorpus.Write(path, vocabulary.Tokens.Count, ["one"], [new EncodedDocument(0, ids, new byte[ids.Length])]);
        var ours = new Transformer(weights, ids.Length).Scores(Tiny.Batch(TokenCorpus.Read(path), ids.Length));

        using var model = LlamaModelFile.Load(File, gpuLayers: 0, _ => true)!;
        var options = new LlamaContextOptions(ContextLength: 256, Sequences: 256, BatchTokens: 256, Threads: 1)
        {
            KeyValueType = ggml_type.GGML_TYPE_F32,
            FlashAttention = llama_flash_attn_type.LLAMA_FLASH_ATTN_TYPE_DISABLED,
        };
        using var context = LlamaContext.Create(model, options);
        var batch = new LlamaBatch(ids.Length);
        for (var i = 0; i < ids.Length; i++) batch.Add(ids[i], position: i, sequence: 0, wantsLogits: true);
        Assert.Equal(0, context.Decode(batch));

        for (var i = 0; i < ids.Length; i++)
            Assert.All(ours.Row(i).ToArray().Zip(context.Logits(i).ToArray()), pair => Assert.Equal(pair.First, pair.Second, Tolerance));
    }

    [Fact]
    public void Llama_cpp_cuts_texts_into_the_same_tokens()
    {
        Write();
        using var model = LlamaModelFile.LoadTokenizer(File);
        Assert.All(Texts, text => Assert.Equal(
            vocabulary.Encode(text).Select(id => (int)id),
            model.Vocab.Tokenize(Encoding.UTF8.GetBytes(text), addSpecial: true, parseSpecial: true)));
    }

    [Fact]
    public void The_file_says_what_it_is()
    {
        Write();
        using var model = LlamaModelFile.LoadTokenizer(File);
        var said = model.ReadMetadata();

        Assert.Equal("PromptWorkbench demo", said["general.name"]);
        Assert.Equal("PromptWorkbench", said["general.author"]);
        Assert.Equal("0.0M", said["general.size_label"]);
        Assert.Equal("other", said["general.license"]);
        Assert.Contains("knows no facts", said["general.description"]);
        Assert.Equal(vocabulary.EndOfTurn, model.Vocab.Eos);
        Assert.True(model.Vocab.IsEndOfGeneration(vocabulary.EndOfTurn));
        Assert.False(model.Vocab.AddsBos);
        Assert.Contains("<|im_start|>assistant", model.ChatTemplate);
        Assert.Equal("<tool_call>"u8.ToArray(), model.Vocab.Bytes(vocabulary.Specials["<tool_call>"], special: false));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // Random weights of the size that trained ones have, so that every part of the model shows in the scores.
    private Weights Write()
    {
        var weights = Weights.Random(new WeightLayout(Tiny.Shape with { VocabularySize = vocabulary.Tokens.Count, ContextLength = 256 }), seed: 8);
        foreach (ref var value in weights.Embedding.Elements) value *= 15;
        ModelFile.Write(File, weights, vocabulary);
        return weights;
    }
}
