using PromptWorkbench.Native.Objects;
using Xunit;

namespace PromptWorkbench.Tests.Native.Objects;

public sealed class GgufDraftTests : IDisposable
{
    private const int Width = 192;
    private const int KeyWidth = 96;
    private const int InnerWidth = 448;
    private const int VocabularySize = 1536;

    private readonly string folder = Directory.CreateTempSubdirectory("gguf-draft-").FullName;

    private string Written => Path.Combine(folder, "small.gguf");

    [Fact]
    public void A_model_made_of_metadata_and_weights_loads_and_computes()
    {
        using var draft = Model();
        draft.Write(Written, (name, weights) => weights.Fill(name.EndsWith("norm.weight", StringComparison.Ordinal) ? 1 : 0.01f));

        using var model = LlamaModelFile.Load(Written, gpuLayers: 0, _ => true)!;
        using var context = LlamaContext.Create(model, new LlamaContextOptions(256, Sequences: 1, BatchTokens: 8, Threads: 1));
        var batch = new LlamaBatch(8);
        batch.Add(token: 5, position: 0, sequence: 0, wantsLogits: true);

        Assert.Equal(1, model.LayerCount);
        Assert.Equal(VocabularySize, model.Vocab.Count);
        Assert.Equal(0, context.Decode(batch));
        Assert.All(context.Logits(0).ToArray(), logit => Assert.True(float.IsFinite(logit)));
    }

    [Fact]
    public void A_tensor_lies_in_the_file_where_its_head_says()
    {
        using var draft = GgufDraft.WithMetadataOf(Repository.DemoModel).Add("first", 3).Add("second", 5, 2);
        draft.Write(Written, (name, weights) => weights.Fill(name == "first" ? 1 : 2));

        var contents = GgufFile.Read(Written);
        Assert.Equal([new GgufTensor("first", "f32", 3), new GgufTensor("second", "f32", 10)], contents.Tensors);
        Assert.Equal(contents.NeededBytes, (ulong)new FileInfo(Written).Length);
        Assert.Equal(Enumerable.Repeat(2f, 10), LastFloats(10));
    }

    [Fact]
    public void Metadata_is_that_of_the_other_file_but_for_what_was_set()
    {
        using var draft = GgufDraft.WithMetadataOf(Repository.DemoModel).Set("general.name", "another").Set("llama.block_count", 1);
        draft.Write(Written, (_, _) => { });

        var before = GgufFile.Read(Repository.DemoModel).Entries.ToDictionary(entry => entry.Key);
        before["general.name"] = before["general.name"] with { Scalar = "another" };
        before["llama.block_count"] = before["llama.block_count"] with { Scalar = 1ul };
        Assert.Equal(before, GgufFile.Read(Written).Entries.ToDictionary(entry => entry.Key));
        Assert.Empty(GgufFile.Read(Written).Tensors);
    }

    [Fact]
    public void An_empty_draft_says_what_it_was_told()
    {
        using var draft = GgufDraft.Empty()
            .Set("a.text", "ä")
            .Set("a.number", 7u)
            .Set("a.fraction", 0.5f)
            .Set("a.fact", true)
            .Set("some.numbers", [1, -2, 3])
            .Set("some.texts", ["one", "zwölf"]);
        draft.Write(Written, (_, _) => { });

        Assert.Equal(
            [
                new GgufEntry("a.text", "ä", null, 1),
                new GgufEntry("a.number", 7ul, null, 1),
                new GgufEntry("a.fraction", 0.5, null, 1),
                new GgufEntry("a.fact", true, null, 1),
                new GgufEntry("some.numbers", null, "i32", 3),
                new GgufEntry("some.texts", null, "str", 2),
            ],
            GgufFile.Read(Written).Entries);
    }

    [Fact]
    public void A_second_tensor_of_the_same_name_is_refused()
    {
        using var draft = GgufDraft.WithMetadataOf(Repository.DemoModel).Add("twice", 1);
        Assert.Throws<ArgumentException>(() => draft.Add("twice", 1));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static GgufDraft Model() => GgufDraft.WithMetadataOf(Repository.DemoModel)
        .Set("llama.block_count", 1)
        .Add("token_embd.weight", Width, VocabularySize)
        .Add("output_norm.weight", Width)
        .Add("blk.0.attn_norm.weight", Width)
        .Add("blk.0.attn_q.weight", Width, Width)
        .Add("blk.0.attn_k.weight", Width, KeyWidth)
        .Add("blk.0.attn_v.weight", Width, KeyWidth)
        .Add("blk.0.attn_output.weight", Width, Width)
        .Add("blk.0.ffn_norm.weight", Width)
        .Add("blk.0.ffn_gate.weight", Width, InnerWidth)
        .Add("blk.0.ffn_up.weight", Width, InnerWidth)
        .Add("blk.0.ffn_down.weight", InnerWidth, Width);

    private IEnumerable<float> LastFloats(int count) =>
        File.ReadAllBytes(Written)[^(count * sizeof(float))..].Chunk(sizeof(float)).Select(bytes => BitConverter.ToSingle(bytes));
}
