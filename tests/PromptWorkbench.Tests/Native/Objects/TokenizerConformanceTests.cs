using System.Globalization;
using System.Text;
using PromptWorkbench.Native.Objects;
using Xunit;

namespace PromptWorkbench.Tests.Native.Objects;

/// <summary>
/// llama.cpp's own tokenizer cases (`models/ggml-vocab-*.gguf` of the pinned release, with `.inp` texts and `.out` tokens) through our binding.
/// </summary>
public sealed class TokenizerConformanceTests
{
    private const string Separator = "\n__ggml_vocab_test__\n";

    private static readonly string[] Vocabularies =
    [
        "bert-bge", "command-r", "deepseek-coder", "deepseek-llm", "falcon", "gemma-4", "gpt-2", "llama-bpe",
        "llama-spm", "mpt", "phi-3", "qwen2", "qwen35", "refact", "starcoder",
    ];

    public static TheoryData<string> Names() => [.. Vocabularies];

    [Fact]
    public void The_release_has_708_cases() => Assert.Equal(708, Vocabularies.Sum(name => Cases(name).Count));

    [Theory]
    [MemberData(nameof(Names))]
    public void Texts_become_the_tokens_the_release_says(string vocabulary)
    {
        using var model = LlamaModelFile.LoadTokenizer(Brought($"{vocabulary}.gguf"));
        Assert.Empty(
            from expected in Cases(vocabulary)
            let actual = string.Join(' ', model.Vocab.Tokenize(expected.Text, addSpecial: false, parseSpecial: false))
            where actual != expected.Tokens
            select $"\"{Encoding.UTF8.GetString(expected.Text)}\" gave {actual}; expected was {expected.Tokens}");
    }

    // Latin-1 keeps every byte of the texts as one character. Most files end with an empty text, which has no tokens.
    private static IReadOnlyList<(byte[] Text, string Tokens)> Cases(string vocabulary)
    {
        var texts = File.ReadAllText(Brought($"{vocabulary}.gguf.inp"), Encoding.Latin1).Split(Separator);
        var tokens = File.ReadAllText(Brought($"{vocabulary}.gguf.out")).Split('\n');
        return [.. texts.Select(Encoding.Latin1.GetBytes).Zip(tokens.Select(Normalized), (text, expected) => (text, expected))];
    }

    private static string Normalized(string line) => string.Join(
        ' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(token => int.Parse(token, CultureInfo.InvariantCulture)));

    private static string Brought(string file)
    {
        var path = Path.Combine(Repository.Root, "artifacts", "npm", "llama-source", $"ggml-vocab-{file}");
        Assert.True(File.Exists(path), $"{path} is missing. Building this project brings it, once, with node, npm, tar and git: build again.");
        return path;
    }
}
