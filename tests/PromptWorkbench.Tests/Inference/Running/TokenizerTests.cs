using PromptWorkbench.Inference.Running;
using Xunit;

namespace PromptWorkbench.Tests.Inference.Running;

[Collection(DemoEngine.Name)]
public sealed class TokenizerTests(DemoEngine demo)
{
    private readonly Engine engine = demo.Engine;

    [Theory]
    [InlineData("")]
    [InlineData("Hello, world!")]
    [InlineData("Grüße, 你好, 🦙👩‍👩‍👧 and \t tabs\r\n\0 and nothing")]
    [InlineData("<|im_start|>user\nHi<|im_end|>")]
    public void A_text_comes_back_as_it_was(string text)
    {
        Assert.Equal(text, engine.Detokenize(engine.Tokenize(text, addSpecial: false, parseSpecial: true)));
        Assert.Equal(text, engine.Detokenize(engine.Tokenize(text, addSpecial: false, parseSpecial: false)));
    }

    [Fact]
    public void A_long_text_comes_back_as_it_was()
    {
        var text = string.Concat(Enumerable.Repeat("The quick brown fox 🦊 jumps. ", 5000));
        Assert.Equal(text, engine.Detokenize(engine.Tokenize(text, false, false)));
    }

    [Fact]
    public void Half_a_character_becomes_the_replacement_character()
    {
        Assert.Equal("a\uFFFDb", engine.Detokenize(engine.Tokenize("a\uD83Db", false, false)));
        var bytes = engine.Tokenize("🦙", false, false);
        Assert.True(bytes.Count > 1);
        Assert.Equal("\uFFFD", engine.Detokenize([.. bytes.SkipLast(1)]));
        Assert.Equal("🦙"u8.ToArray(), bytes.SelectMany(engine.TokenBytes));
    }

    [Fact]
    public void What_the_model_is_can_be_read()
    {
        var model = engine.Model;
        Assert.Equal(("llama", 1024, 1024, 6, 192, 1536), (model.Architecture, model.TrainedContextLength, model.ContextLength, model.LayerCount, model.EmbeddingLength, model.VocabularySize));
        Assert.Equal(("<|im_end|>", false, "0.5.0-dev"), (model.EosToken, model.AddsBos, model.EngineVersion));
        Assert.Equal(2_509_248UL, model.ParameterCount);
        Assert.Contains("<|im_start|>", model.ChatTemplate);
        Assert.Equal("llama", model.Metadata["general.architecture"]);
        Assert.EndsWith(", 1 thread", model.Device.Description);
    }
}
