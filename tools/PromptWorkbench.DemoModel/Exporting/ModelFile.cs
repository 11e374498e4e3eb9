using System.Globalization;
using PromptWorkbench.DemoModel.Tokenizing;
using PromptWorkbench.DemoModel.Training.Model;
using PromptWorkbench.Native.Objects;

namespace PromptWorkbench.DemoModel.Exporting;

/// <summary>Writes weights and vocabulary as a GGUF file that llama.cpp loads.</summary>
internal static class ModelFile
{
    // llama_token_type.
    private const int NormalToken = 1;
    private const int ControlToken = 3;
    private const int UserDefinedToken = 4;

    /// <summary>Writes a file with 32-bit weights; one that exists is overwritten.</summary>
    /// <param name="path">The file to write.</param>
    /// <param name="weights">A trained model; its tensors have the names and the order of numbers that llama.cpp wants.</param>
    /// <param name="vocabulary">Its tokens.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, Weights weights, Vocabulary vocabulary)
    {
        using var draft = GgufDraft.Empty();
        Describe(draft, weights.Layout);
        DescribeShape(draft, weights.Layout.Shape);
        DescribeTokens(draft, vocabulary);
        foreach (var tensor in weights.Layout.Tensors)
        {
            if (tensor.Role == WeightRole.Norm) draft.Add(tensor.Name, tensor.Columns);
            else draft.Add(tensor.Name, tensor.Columns, tensor.Rows);
        }

        // Tensors come in the order of the layout, each in pieces: so all weights are written as they lie.
        var done = 0;
        draft.Write(path, (_, piece) =>
        {
            weights.All.Slice(done, piece.Length).CopyTo(piece);
            done += piece.Length;
        });
    }

    private static void Describe(GgufDraft draft, WeightLayout layout) => draft
        .Set("general.architecture", "llama")
        .Set("general.type", "model")
        .Set("general.name", ModelNames.Full)
        .Set("general.author", "PromptWorkbench")
        .Set("general.size_label", string.Create(CultureInfo.InvariantCulture, $"{layout.Length / 1e6:F1}M"))
        .Set("general.description", "Shows what prompts do. Trained from scratch on generated text; knows no facts of the world.")
        .Set("general.license", "other")
        .Set("general.license.name", "that of the PromptWorkbench repository")
        .Set("general.file_type", 0u);

    private static void DescribeShape(GgufDraft draft, ModelShape shape) => draft
        .Set("llama.context_length", (uint)shape.ContextLength)
        .Set("llama.embedding_length", (uint)shape.Width)
        .Set("llama.block_count", (uint)shape.Layers)
        .Set("llama.feed_forward_length", (uint)shape.InnerWidth)
        .Set("llama.attention.head_count", (uint)shape.Heads)
        .Set("llama.attention.head_count_kv", (uint)shape.KeyHeads)
        .Set("llama.attention.key_length", (uint)shape.HeadWidth)
        .Set("llama.attention.value_length", (uint)shape.HeadWidth)
        .Set("llama.attention.layer_norm_rms_epsilon", ModelShape.NormEpsilon)
        .Set("llama.rope.dimension_count", (uint)shape.HeadWidth)
        .Set("llama.rope.freq_base", ModelShape.RotaryBase)
        .Set("llama.vocab_size", (uint)shape.VocabularySize);

    private static void DescribeTokens(GgufDraft draft, Vocabulary vocabulary)
    {
        var endOfText = (uint)vocabulary.Specials[SpecialToken.EndOfText];
        var types = new int[vocabulary.Tokens.Count];
        Array.Fill(types, NormalToken);
        foreach (var special in SpecialToken.All) types[vocabulary.Specials[special.Text]] = special.IsControl ? ControlToken : UserDefinedToken;
        draft
            .Set("tokenizer.ggml.model", "gpt2")
            .Set("tokenizer.ggml.pre", "gpt-2")
            .Set("tokenizer.ggml.tokens", vocabulary.Tokens)
            .Set("tokenizer.ggml.token_type", types)
            .Set("tokenizer.ggml.merges", vocabulary.Merges)
            .Set("tokenizer.ggml.bos_token_id", endOfText)
            .Set("tokenizer.ggml.eos_token_id", (uint)vocabulary.EndOfTurn)
            .Set("tokenizer.ggml.padding_token_id", endOfText)
            .Set("tokenizer.ggml.add_bos_token", false)
            .Set("tokenizer.chat_template", ChatTemplate());
    }

    private static string ChatTemplate()
    {
        using var reader = new StreamReader(typeof(ModelFile).Assembly.GetManifestResourceStream("template.jinja")!);
        return reader.ReadToEnd();
    }
}
