using PromptWorkbench.Native.Objects;
using PromptWorkbench.Native.Structs;

namespace PromptWorkbench.Benchmarks.Models;

/// <summary>
/// A model with the shape and the tokenizer of Qwen2.5 0.5B and weights drawn with a fixed seed. It says nonsense, as fast as the real one.
/// </summary>
internal static class RandomModel
{
    public const int VocabularySize = 151_936;

    private const int Layers = 24;
    private const int Width = 896;
    private const int InnerWidth = 4864;
    private const int Heads = 14;
    private const int KeyHeads = 2;
    private const float Spread = 0.03f;

    /// <summary>The file, quantised to Q4_0. Made when it is not there yet, which takes a minute and, meanwhile, 2 GB of disk.</summary>
    public static string Bring()
    {
        var file = Path.Combine(Checkout.Made, "random-0.5b-q4_0.gguf");
        if (File.Exists(file)) return file;

        var unfinished = file + ".part";
        var unquantized = Path.Combine(Checkout.Made, "random-0.5b-f32.gguf");
        try
        {
            Write(unquantized);
            var options = new LlamaQuantizeOptions(llama_ftype.LLAMA_FTYPE_MOSTLY_Q4_0, Threads: 0, AllowsRequantizing: false, Name: null);
            LlamaQuantizer.Quantize(unquantized, unfinished, options, _ => { });
            File.Move(unfinished, file);
            return file;
        }
        finally
        {
            File.Delete(unquantized);
            File.Delete(unfinished);
        }
    }

    private static void Write(string file)
    {
        using var draft = GgufDraft.WithMetadataOf(Checkout.Vocabulary("qwen2"))
            .Set("general.name", "Random weights, shape of Qwen2.5 0.5B")
            .Set("qwen2.context_length", 32_768)
            .Set("qwen2.block_count", Layers)
            .Set("qwen2.embedding_length", Width)
            .Set("qwen2.feed_forward_length", InnerWidth)
            .Set("qwen2.attention.head_count", Heads)
            .Set("qwen2.attention.head_count_kv", KeyHeads)
            .Add("token_embd.weight", Width, VocabularySize)
            .Add("output_norm.weight", Width);
        for (var layer = 0; layer < Layers; layer++) AddLayer(draft, $"blk.{layer}");
        var random = new Random(1);
        draft.Write(file, (name, weights) => Fill(name, weights, random));
    }

    private static void AddLayer(GgufDraft draft, string layer)
    {
        const int KeyWidth = Width / Heads * KeyHeads;
        draft.Add($"{layer}.attn_norm.weight", Width)
            .Add($"{layer}.attn_q.weight", Width, Width)
            .Add($"{layer}.attn_q.bias", Width)
            .Add($"{layer}.attn_k.weight", Width, KeyWidth)
            .Add($"{layer}.attn_k.bias", KeyWidth)
            .Add($"{layer}.attn_v.weight", Width, KeyWidth)
            .Add($"{layer}.attn_v.bias", KeyWidth)
            .Add($"{layer}.attn_output.weight", Width, Width)
            .Add($"{layer}.ffn_norm.weight", Width)
            .Add($"{layer}.ffn_gate.weight", Width, InnerWidth)
            .Add($"{layer}.ffn_up.weight", Width, InnerWidth)
            .Add($"{layer}.ffn_down.weight", InnerWidth, Width);
    }

    private static void Fill(string tensor, Span<float> weights, Random random)
    {
        if (tensor.EndsWith("norm.weight", StringComparison.Ordinal))
        {
            weights.Fill(1);
            return;
        }

        foreach (ref var weight in weights) weight = ((random.NextSingle() * 2) - 1) * Spread;
    }
}
